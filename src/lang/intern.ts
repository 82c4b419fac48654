/**
 * The same text as the engine keeps names of properties: texts kept so are compared by address, as tags and relations are many times
 * a word.
 */
export function intern(text: string): string {
  return Object.keys({ [text]: 0 })[0]!;
}
