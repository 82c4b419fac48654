import type { Parse } from "../parse.js";

/** A parse as CoNLL-U, with `SpaceAfter=No` and character offsets `start=…|end=…` in MISC; "don't" is a range 3-4. */
export function toConllu(parse: Parse): string {
  const out: string[] = [];
  for (let s = 0; s + 1 < parse.sentence.length; s++) out.push(toConlluSentence(parse, s));
  return out.join("");
}

/** One sentence of a parse, with its comment lines and the blank line that ends it. */
export function toConlluSentence(parse: Parse, s: number): string {
  const from = parse.sentence[s]!;
  const to = parse.sentence[s + 1]!;
  if (from === to) return "";
  const lines = [
    `# sent_id = ${s + 1}`,
    `# text = ${oneLine(parse.text.slice(parse.start[from]!, parse.end[to - 1]!))}`,
  ];
  for (let i = from; i < to; i++) {
    const last = lastOfToken(parse, i, to);
    if (last > i && parse.joined[i] === 0) lines.push(tokenLine(parse, i, last, from));
    lines.push(wordLine(parse, i, from, last > i || parse.joined[i] === 1));
  }
  return `${lines.join("\n")}\n\n`;
}

function lastOfToken(parse: Parse, i: number, to: number): number {
  let last = i;
  while (last + 1 < to && parse.joined[last + 1] === 1) last++;
  return last;
}

function tokenLine(parse: Parse, first: number, last: number, from: number): string {
  const { text, start, end } = parse;
  const form = oneLine(text.slice(start[first]!, end[last]!));
  return `${first - from + 1}-${last - from + 1}\t${form}\t_\t_\t_\t_\t_\t_\t_\t${misc(parse, start[first]!, end[last]!, last)}`;
}

function wordLine(parse: Parse, i: number, from: number, inToken: boolean): string {
  const { text, start, end, form, lemma, upos, xpos, head, deprel } = parse;
  const shown = inToken ? form[i]! : text.slice(start[i]!, end[i]!);
  const parent = head[i]! < 0 ? 0 : head[i]! - from + 1;
  const extra = inToken ? `start=${start[i]}|end=${end[i]}` : misc(parse, start[i]!, end[i]!, i);
  return [
    i - from + 1,
    oneLine(shown) || "_",
    oneLine(lemma[i]!) || "_",
    upos[i],
    xpos[i],
    "_",
    parent,
    deprel[i],
    "_",
    extra,
  ].join("\t");
}

function misc(parse: Parse, start: number, end: number, last: number): string {
  const tight = last + 1 < parse.size && parse.start[last + 1] === end;
  return `${tight ? "SpaceAfter=No|" : ""}start=${start}|end=${end}`;
}

function oneLine(text: string): string {
  return text.replace(/[\s\u0085]+/g, " ").trim();
}
