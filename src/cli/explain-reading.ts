import type { Dropped, Explained } from "#engine";
import { type Account, type Reading, type Span, sayBounds, sayInterval } from "#record";
import { explainConsidered } from "./explain-considered.js";
import { explainRule, mentionRules, type OpenId } from "./explain-rules.js";
import { explainTree } from "./explain-tree.js";

/** What is told of a stretch of a text and why, for people: accounts with sentence, chain, tree and rules, what was dropped, mentions. */
export function explainSpan(text: string, explained: Explained, span: Span): string {
  const { reading, considered, rules } = explained;
  const within = touches(span);
  const open: OpenId = (id) => rules[id];
  const accounts = reading.accounts.filter((account) => restsOn(account, span));
  const dropped = considered.filter(({ account }) => restsOn(account, span));
  const lines = [quoteInContext(text, span), ""];
  for (const account of accounts) lines.push(...explainAccount(text, reading, account, open, explained), "");
  if (accounts.length === 0) lines.push("No account rests on these words.", "");
  lines.push(...droppedLines(text, dropped));
  lines.push(...section("Mentions", explainMentions(text, reading, within)));
  const found = mentionRules(reading, within);
  lines.push(
    ...section(
      "What found the mentions",
      found.flatMap((id) => explainRule(id, open)),
    ),
  );
  const notes = reading.notes.filter(({ start, end }) => start === undefined || within({ start, end: end ?? start }));
  for (const note of notes) lines.push(`Note ${note.code}: ${note.text}`);
  return `${lines.join("\n").trimEnd()}\n`;
}

/** Says of spans whether they touch one; a span of no length is the character behind it. */
function touches(span: Span): (other: Span) => boolean {
  return ({ start, end }) => start < Math.max(span.end, span.start + 1) && end > span.start;
}

/** True where an account's trigger or evidence touches a span. */
export function restsOn({ trigger, evidence }: Account, span: Span): boolean {
  return [trigger, ...evidence].some(touches(span));
}

/** What was considered and dropped at the words of an account: in the sentence of its trigger or its clause. */
export function droppedBeside({ considered }: Explained, { trigger, evidence }: Account): Dropped[] {
  return considered.filter(({ sentence }) => [trigger, ...evidence.slice(0, 1)].some(touches(sentence)));
}

/** The part on what was considered and dropped; none where nothing was. */
export function droppedLines(text: string, dropped: readonly Dropped[]): string[] {
  return section("Considered and dropped", explainConsidered(text, dropped));
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`), ""];
}

/** One account with all its fields, as lines; with its tree and the case of its rule as far as they are known. */
export function explainAccount(
  text: string,
  reading: Reading,
  account: Account,
  open: OpenId,
  { trees, cases }: Partial<Pick<Explained, "trees" | "cases">>,
): string[] {
  const cut = ({ start, end }: Span): string => text.slice(start, end).replace(/\s+/gu, " ");
  const fields: (readonly [string, string | undefined])[] = [
    ["in", `\u201c${shorten(cut(account.evidence[0]!), 300)}\u201d`],
    ...fieldsOfKind(text, reading, account),
    ["when", timeOf(reading, account, cut)],
    ["where", placeOf(reading, account, cut)],
    ["told by", chainOf(reading, account, cut)],
    [
      "factuality",
      `${account.factuality}${account.claimed === undefined ? "" : `, claimed ${account.claimed}`}; ${account.stage}${account.background ? "; background" : ""}`,
    ],
    ["confidence", account.confidence.toFixed(2)],
    ["incident", account.kind === "event" ? account.incident?.toFixed(2) : undefined],
    ...column("tree", explainTree(trees?.[account.id] ?? [])),
    ...column(
      "rules",
      account.rules.flatMap((rule) => explainRule(rule, open, { chosen: cases?.[account.id], text })),
    ),
  ];
  const { start, end } = account.trigger;
  const shown = fields.flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : [`  ${name.padEnd(11)} ${value}`],
  );
  return [`${account.kind} \u201c${cut(account.trigger)}\u201d ${start}\u2013${end}  ${account.id}`, ...shown];
}

/** A field of several lines: its name stands on the first. */
function column(name: string, lines: readonly string[]): [string, string][] {
  return lines.map((line, i) => [i === 0 ? name : "", line]);
}

function fieldsOfKind(text: string, reading: Reading, account: Account): (readonly [string, string | undefined])[] {
  const cut = ({ start, end }: Span): string => text.slice(start, end).replace(/\s+/gu, " ");
  const actor = (index: number | undefined): string | undefined => {
    const found = index === undefined ? undefined : reading.actors[index];
    return (
      found &&
      [found.name, [found.country, found.type, found.sector].filter(Boolean).join(" ")].filter(Boolean).join(", ")
    );
  };
  const actors = (all: readonly number[]): string =>
    all
      .map((index) => actor(index))
      .filter(Boolean)
      .join("; ");
  switch (account.kind) {
    case "event":
      return [
        ["type", [account.type, account.mode, ...(account.contexts ?? [])].filter(Boolean).join(" / ")],
        ["actors", actors(account.actors)],
        ["recipients", actors(account.recipients)],
        ["objects", account.objects?.map(cut).join("; ")],
        [
          "codes",
          [
            account.cameo && `CAMEO ${account.cameo}`,
            account.acled && `ACLED ${account.acled.type}, ${account.acled.subtype}`,
          ]
            .filter(Boolean)
            .join("; "),
        ],
      ];
    case "figure":
      return [
        [
          "measure",
          `${account.measure}: ${sayBounds(account.low, account.high, account.approximate)}${account.unit ? ` ${account.unit}` : ""}, ${account.scope}`,
        ],
        ["of", typeof account.of === "number" ? actor(account.of) : account.of && cut(account.of)],
        ["as of", account.asOf && sayInterval(account.asOf)],
        [
          "change",
          account.change === "none"
            ? undefined
            : `${account.change}${account.was ? `, was ${sayBounds(account.was.low, account.was.high)}` : ""}`,
        ],
        ["part of", account.partOf],
        ["replaces", account.replaces],
      ];
    case "status":
      return [
        ["subject", `${cut(account.subject)} (${account.subject.class})`],
        [account.aspect, account.value],
        ["holder", actor(account.holder)],
        ["since", account.since && sayInterval(account.since)],
        ["until", account.until && sayInterval(account.until)],
      ];
    case "claim":
      return [
        ["speaker", actor(account.speaker)],
        ["stance", `${account.stance}, ${account.manner}`],
        ["content", account.content.map((part) => `\u201c${shorten(cut(part), 200)}\u201d`).join(" \u2026 ")],
        ["about", account.about.join(", ")],
        ["answers", account.answers],
      ];
  }
}

function timeOf(reading: Reading, account: Account, cut: (span: Span) => string): string | undefined {
  const time = account.time === undefined ? undefined : reading.times[account.time];
  if (!time) return undefined;
  const days = time.from === undefined && time.to === undefined ? time.value : sayInterval(time);
  return `${days} (\u201c${cut(time)}\u201d${account.timeStated === false ? ", from the context" : ""}; ${time.rule})`;
}

function placeOf(reading: Reading, account: Account, cut: (span: Span) => string): string | undefined {
  const place = account.place === undefined ? undefined : reading.places[account.place];
  if (!place) return undefined;
  const where = [place.name, place.country].filter(Boolean).join(", ");
  return `${where} (\u201c${cut(place)}\u201d${account.placeStated === false ? ", from the context" : ""}; ${place.rule})`;
}

/** Outermost last: "the woman \u201ctold\u201d \u2190 CNN \u201creported\u201d \u2190 the publisher". */
function chainOf(reading: Reading, account: Account, cut: (span: Span) => string): string {
  const links = account.attribution.flatMap((index) => {
    const link = reading.attributions[index];
    if (!link) return [];
    const cue = link.cue.map(cut).join(" ");
    const source =
      link.source.map(cut).join(" \u2026 ") ||
      (link.speaker === undefined ? "" : (reading.actors[link.speaker]?.name ?? ""));
    return [`${source}${cue === "" ? "" : ` \u201c${cue}\u201d`}`];
  });
  return [...links, reading.report.publisher ?? "the publisher"].join(" \u2190 ");
}

function explainMentions(text: string, reading: Reading, within: (span: Span) => boolean): string[] {
  const line = (kind: string, { start, end }: Span, what: (string | number | undefined)[], rule: string): string =>
    `${kind.padEnd(9)} \u201c${shorten(text.slice(start, end).replace(/\s+/gu, " "), 60)}\u201d ${start}\u2013${end}  ${what.filter((part) => part !== undefined && part !== "").join(", ")}  [${rule}]`;
  return [
    ...reading.times.filter(within).map((t) => line("time", t, [t.type, t.value, sayInterval(t)], t.rule)),
    ...reading.places.filter(within).map((p) => line("place", p, [p.name, p.kind, p.country, p.use], p.rule)),
    ...reading.actors.filter(within).map((a) => line("actor", a, [a.name, a.country, a.type, a.sector], a.rule)),
    ...reading.quantities
      .filter(within)
      .map((q) => line("quantity", q, [sayBounds(q.low, q.high, q.approximate), q.unit], q.rule)),
    ...reading.attributions.flatMap((a) => {
      const spans = [...a.source, ...a.cue, ...a.content];
      const cue = a.cue[0] ?? a.source[0] ?? a.content[0];
      return cue && spans.some(within)
        ? [
            line(
              "said",
              cue,
              [a.source.map((s) => text.slice(s.start, s.end)).join(" \u2026 "), a.manner],
              [a.rule, a.parts].filter(Boolean).join(", "),
            ),
          ]
        : [];
    }),
  ];
}

/** The span between marks, with some words before and after. */
function quoteInContext(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - 80), start);
  const after = text.slice(end, end + 80);
  const edge = (missing: boolean): string => (missing ? "\u2026" : "");
  return `${edge(start > 80)}${before}\u00bb${text.slice(start, end)}\u00ab${after}${edge(end + 80 < text.length)}`.replace(
    /\s+/gu,
    " ",
  );
}

function shorten(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}\u2026`;
}
