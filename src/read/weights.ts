/** A model as read from a `weights/NAME.bin` section: settings, and arrays that are views of the section where it is aligned. */
export interface Weights {
  readonly settings: Readonly<Record<string, unknown>>;
  int8(name: string): Int8Array;
  int16(name: string): Int16Array;
  uint16(name: string): Uint16Array;
  int32(name: string): Int32Array;
  strings(name: string): readonly string[];
}

interface Part {
  readonly name: string;
  readonly offset: number;
  readonly bytes: number;
}

const MAGIC = 0x31574e41; // "ANW1", little-endian
const ALIGN = 8;

/** Opens a section written by `packWeights`. Throws where it is not one: a broken pack is a bug, not bad input. */
export function openWeights(section: Uint8Array): Weights {
  const view = new DataView(section.buffer, section.byteOffset, section.byteLength);
  if (section.byteLength < 8 || view.getUint32(0, true) !== MAGIC) throw new Error("not a weights section");
  const headerBytes = view.getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(section.subarray(8, 8 + headerBytes))) as {
    settings: Record<string, unknown>;
    parts: Part[];
  };
  const base = 8 + headerBytes;
  const bytesOf = (name: string, unit: number): { buffer: ArrayBufferLike; offset: number; length: number } => {
    const part = header.parts.find((p) => p.name === name);
    if (!part) throw new Error(`no array ${name} in the weights`);
    const from = section.byteOffset + base + part.offset;
    if (from % unit === 0) return { buffer: section.buffer, offset: from, length: part.bytes / unit };
    const copy = section.slice(base + part.offset, base + part.offset + part.bytes);
    return { buffer: copy.buffer, offset: 0, length: part.bytes / unit };
  };
  return {
    settings: header.settings,
    int8: (name) => view8(bytesOf(name, 1)),
    int16: (name) => {
      const b = bytesOf(name, 2);
      return new Int16Array(b.buffer, b.offset, b.length);
    },
    uint16: (name) => {
      const b = bytesOf(name, 2);
      return new Uint16Array(b.buffer, b.offset, b.length);
    },
    int32: (name) => {
      const b = bytesOf(name, 4);
      return new Int32Array(b.buffer, b.offset, b.length);
    },
    strings: (name) => {
      const b = bytesOf(name, 1);
      const text = new TextDecoder().decode(new Uint8Array(b.buffer, b.offset, b.length));
      return text === "" ? [] : text.split("\n");
    },
  };
}

function view8(b: { buffer: ArrayBufferLike; offset: number; length: number }): Int8Array {
  return new Int8Array(b.buffer, b.offset, b.length);
}

/** Writes settings and arrays as one section; lists of strings are joined by line feeds. */
export function packWeights(
  settings: Readonly<Record<string, unknown>>,
  arrays: Readonly<Record<string, ArrayBufferView | readonly string[]>>,
): Uint8Array {
  const blobs = Object.entries(arrays).map(([name, array]) => {
    const bytes = ArrayBuffer.isView(array)
      ? new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
      : new TextEncoder().encode(array.join("\n"));
    return { name, bytes };
  });
  let offset = 0;
  const parts: Part[] = blobs.map(({ name, bytes }) => {
    const part = { name, offset, bytes: bytes.byteLength };
    offset = roundUp(offset + bytes.byteLength);
    return part;
  });
  let header = JSON.stringify({ settings, parts });
  header += " ".repeat(roundUp(header.length) - header.length); // settings are ASCII, so characters are bytes
  const out = new Uint8Array(8 + header.length + offset);
  const view = new DataView(out.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, header.length, true);
  out.set(new TextEncoder().encode(header), 8);
  blobs.forEach(({ bytes }, i) => out.set(bytes, 8 + header.length + parts[i]!.offset));
  return out;
}

const roundUp = (n: number): number => Math.ceil(n / ALIGN) * ALIGN;
