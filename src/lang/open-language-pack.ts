import type { LanguagePack, Rule } from "./language-pack.js";
import { packedHeader } from "./packed-header.js";

/** Opens a packed language file. Lexicons and rules are decoded on first use; binary sections are views, not copies. */
export function openLanguagePack(bytes: Uint8Array): LanguagePack {
  const { header, body } = packedHeader(bytes);
  const decoder = new TextDecoder();
  const places = new Map(header.sections.map((s) => [s.name, s]));
  const view = (name: string): Uint8Array => {
    const place = places.get(name);
    if (!place) throw new Error(`The language pack "${header.language}" has no section "${name}".`);
    return bytes.subarray(body + place.offset, body + place.offset + place.length);
  };
  const once = <T>(prefix: string) => {
    const known = new Map<string, T>();
    return (name: string): T => {
      let value = known.get(name);
      if (value === undefined) {
        value = JSON.parse(decoder.decode(view(`${prefix}/${name}`))) as T;
        known.set(name, value);
      }
      return value;
    };
  };
  return {
    language: header.language,
    version: header.version,
    lexicon: once<readonly Readonly<Record<string, string>>[]>("lexicon"),
    rules: once<readonly Rule[]>("rules"),
    section: view,
    sections: header.sections.map((s) => s.name),
  };
}
