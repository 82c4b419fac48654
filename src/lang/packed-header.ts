/** Where a section lies, counted from the first byte behind the header. Offsets are multiples of 8. */
export interface PackedSection {
  readonly name: string;
  readonly offset: number;
  readonly length: number;
}

export interface PackedHeader {
  readonly language: string;
  readonly version: number;
  readonly sections: readonly PackedSection[];
}

/** "ANNL", then the header's length as a little-endian 32-bit number, then the header as JSON padded to 8 bytes. */
const MAGIC = [0x41, 0x4e, 0x4e, 0x4c];

/** Reads the header of a packed language file; `body` is the offset of its first section. Throws on a foreign file. */
export function packedHeader(bytes: Uint8Array): { header: PackedHeader; body: number } {
  if (bytes.length < 8 || MAGIC.some((byte, i) => bytes[i] !== byte))
    throw new Error("This is not a packed language file.");
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as PackedHeader;
  return { header, body: pad(8 + length) };
}

/** Packs sections into one file, in the order given. */
export function packSections(language: string, version: number, sections: ReadonlyMap<string, Uint8Array>): Uint8Array {
  let offset = 0;
  const placed: PackedSection[] = [];
  for (const [name, data] of sections) {
    placed.push({ name, offset, length: data.length });
    offset += pad(data.length);
  }
  const header = new TextEncoder().encode(
    JSON.stringify({ language, version, sections: placed } satisfies PackedHeader),
  );
  const body = pad(8 + header.length);
  const out = new Uint8Array(body + offset);
  out.set(MAGIC);
  new DataView(out.buffer).setUint32(4, header.length, true);
  out.set(header, 8);
  for (const { name, offset: at } of placed) out.set(sections.get(name)!, body + at);
  return out;
}

function pad(length: number): number {
  return (length + 7) & ~7;
}
