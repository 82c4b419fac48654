import { stableId } from "#record";

/** Longest name that an index holds; longer ones go in as their start and a digest. An index row has at most 2,704 bytes. */
const LONGEST = 200;

/** Text for a column. PostgreSQL's text holds no U+0000 and UTF-8 no lone surrogate. */
export function columnText(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, "\ufffd");
}

/** Text for a column that is indexed and looked up: ids, addresses, names. One text always gives one and the same. */
export function nameText(text: string): string {
  if (text.length <= LONGEST) return columnText(text);
  return columnText(`${text.slice(0, LONGEST - 20)}~${stableId("", text)}`);
}
