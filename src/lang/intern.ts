/**
 * The same text as the engine keeps names of properties: texts kept so are compared by address, as words, tags and relations are many
 * times a word.
 */
export function intern(text: string): string {
  const names = Object.create(null) as Record<string, number>;
  names[text] = 0;
  return Object.keys(names)[0]!;
}
