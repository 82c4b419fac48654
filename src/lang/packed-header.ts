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
  const lengths = [...sections].map(([name, data]) => ({ name, length: data.length }));
  const header = packHeader(language, version, lengths);
  const out = new Uint8Array(header.length + lengths.reduce((sum, { length }) => sum + pad(length), 0));
  out.set(header);
  let at = header.length;
  for (const data of sections.values()) {
    out.set(data, at);
    at += pad(data.length);
  }
  return out;
}

/** The bytes before the first section. Sections follow in the order given, each on a multiple of 8. */
export function packHeader(
  language: string,
  version: number,
  sections: readonly Pick<PackedSection, "name" | "length">[],
): Uint8Array {
  let offset = 0;
  const placed = sections.map(({ name, length }) => {
    const section: PackedSection = { name, offset, length };
    offset += pad(length);
    return section;
  });
  const header = new TextEncoder().encode(
    JSON.stringify({ language, version, sections: placed } satisfies PackedHeader),
  );
  const out = new Uint8Array(pad(8 + header.length));
  out.set(MAGIC);
  new DataView(out.buffer).setUint32(4, header.length, true);
  out.set(header, 8);
  return out;
}

function pad(length: number): number {
  return Math.ceil(length / 8) * 8;
}
