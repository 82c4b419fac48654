import type { Account, Span } from "#record";

/** A stretch of text over which the same accounts and marks hold. */
export interface Segment extends Span {
  readonly text: string;
  /** Ids of the accounts whose trigger lies here; the one with the shortest trigger first. */
  readonly triggers: readonly string[];
  /** Ids of those among them whose trigger begins here. */
  readonly begins: readonly string[];
  /** Part of what is chosen: the clause of an account, or a span from the address. */
  readonly lit: boolean;
  /** Names who says it: source or cue of the chosen account's chain. */
  readonly saidBy: boolean;
}

export interface Paragraph extends Span {
  readonly segments: readonly Segment[];
}

export interface Marks {
  readonly lit: readonly Span[];
  readonly saidBy: readonly Span[];
}

interface Trigger extends Span {
  readonly id: string;
}

/** Cuts a text into paragraphs at line ends. Empty lines belong to none. */
export function cutParagraphs(text: string): Span[] {
  const out: Span[] = [];
  for (const match of text.matchAll(/[^\r\n]+/gu))
    if (match[0].trim() !== "") out.push({ start: match.index, end: match.index + match[0].length });
  return out;
}

/** The accounts of each paragraph, by the paragraph's place in the list; triggers that cross a line end stand in both. */
export function accountsByParagraph(paragraphs: readonly Span[], accounts: readonly Account[]): Account[][] {
  const out: Account[][] = paragraphs.map(() => []);
  const sorted = [...accounts].sort((a, b) => a.trigger.start - b.trigger.start);
  let first = 0;
  for (const account of sorted) {
    while (first < paragraphs.length && paragraphs[first]!.end <= account.trigger.start) first++;
    for (let i = first; i < paragraphs.length && paragraphs[i]!.start < account.trigger.end; i++) out[i]!.push(account);
  }
  return out;
}

/** Cuts a paragraph where any mark begins or ends, so that overlapping marks share stretches and none hides another. */
export function cutSegments(
  text: string,
  paragraph: Span,
  accounts: readonly Account[],
  { lit, saidBy }: Marks,
): Segment[] {
  const triggers: Trigger[] = accounts.map(({ id, trigger }) => ({ id, ...clip(trigger, paragraph) }));
  const edges = new Set([paragraph.start, paragraph.end]);
  for (const span of [...triggers, ...lit, ...saidBy]) {
    const { start, end } = clip(span, paragraph);
    if (start < end) edges.add(start).add(end);
  }
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(1).map((end, i): Segment => {
    const start = sorted[i]!;
    const here = triggers
      .filter((span) => span.start <= start && end <= span.end)
      .sort((a, b) => a.end - a.start - (b.end - b.start));
    return {
      start,
      end,
      text: text.slice(start, end),
      triggers: here.map(({ id }) => id),
      begins: here.filter((span) => span.start === start).map(({ id }) => id),
      lit: lit.some((span) => span.start <= start && end <= span.end),
      saidBy: saidBy.some((span) => span.start <= start && end <= span.end),
    };
  });
}

function clip(span: Span, { start, end }: Span): Span {
  return { start: Math.max(span.start, start), end: Math.min(span.end, end) };
}

/** `s=120-164` from an address's hash. */
export function parseSpanHash(hash: string): Span | undefined {
  const match = /^#?s=(\d{1,9})-(\d{1,9})$/u.exec(hash);
  if (!match) return undefined;
  const span = { start: Number(match[1]), end: Number(match[2]) };
  return span.start < span.end ? span : undefined;
}
