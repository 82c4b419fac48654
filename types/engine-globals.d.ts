/**
 * All that the engine takes from its host: two coders that Node, browsers and workers share. With `types: []` and no DOM library,
 * any other global (`process`, `document`, `fetch`) is a compile error in the engine's layers.
 */
declare class TextDecoder {
  constructor(label?: string);
  decode(bytes: Uint8Array): string;
}
declare class TextEncoder {
  encode(text: string): Uint8Array;
  encodeInto(text: string, into: Uint8Array): { read: number; written: number };
}
