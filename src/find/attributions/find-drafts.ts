import { headIn, type Parse } from "#read";
import type { Cue } from "./cue-table.js";
import { contentPieces } from "./pieces.js";
import { isPlausibleSource } from "./plausible-source.js";
import { withContinuation } from "./quoted.js";
import type { AttributionRule, AttributionRules } from "./rules.js";
import { sourceHead, sourceWords, speakerWord } from "./source.js";
import { takesAny } from "./takes.js";
import { findChild, isRelation } from "./tree.js";
import type { Draft, Finding, View, Words } from "./view.js";

/** What the rules make of a word that is in the lexicon: the first that finds content wins. */
export function draftAt(view: View, word: number, found: readonly Cue[], rules: AttributionRules): Draft | undefined {
  const [only] = found.length === 1 ? found : [];
  for (const rule of only ? rules.of(only) : rules.ofCues) {
    for (const cue of found) {
      if (!only && !rules.of(cue).includes(rule)) continue;
      const finding = rule.construction.find(view, word, cue);
      if (finding && finding.content.length > 0 && isShortEnough(finding.content))
        return toDraft(view, word, cue, rule, finding);
    }
  }
  return undefined;
}

/** What the rules that go by the words alone make of a word that the models may make nothing of. */
export function lastDraftAt(
  view: View,
  word: number,
  found: readonly Cue[],
  rules: AttributionRules,
): Draft | undefined {
  for (const rule of rules.lastOfCues) {
    for (const cue of found) {
      if (cue.part !== rule.part || !takesAny(cue, rule.construction)) continue;
      const finding = rule.construction.find(view, word, cue);
      if (finding && finding.content.length > 0 && isShortEnough(finding.content))
        return toDraft(view, word, cue, rule, finding);
    }
  }
  return undefined;
}

/** A longer one is no content but a text without sentence ends; dropping it keeps the work linear. */
const MAX_CONTENT = 4000;

function isShortEnough(content: readonly Words[]): boolean {
  return content.reduce((sum, { from, to }) => sum + to - from, 0) <= MAX_CONTENT;
}

function toDraft(view: View, word: number, cue: Cue, rule: AttributionRule, finding: Finding): Draft {
  const { parse } = view;
  const { named } = finding;
  const { source, printed } = named
    ? { source: headIn(parse, named.from, named.to), printed: [named] }
    : sourceOf(view, word, finding);
  return {
    rule: rule.id,
    sure: !rule.judged,
    cue,
    cueWord: word,
    cueWords: [cueGroup(parse, word, cue, finding)],
    source: printed,
    speaker: speakerWord(parse, source, word),
    content: withContinuation(view, finding.content, word),
    ...(finding.asideTo === undefined ? {} : { asideTo: finding.asideTo }),
  };
}

/** Head and words of the source; nobody where what was found cannot be one. */
function sourceOf(
  view: View,
  word: number,
  { source, content }: Finding,
): { source: number; printed: readonly Words[] } {
  const found = source ?? sourceHead(view.parse, word);
  for (const head of found < 0 ? [] : [found, actorAfter(view, word), actorAfter(view, view.parse.head[word]!)]) {
    const printed = head < 0 ? [] : sourceWords(view, head, word);
    if (head >= 0 && isPlausibleSource(view, word, head, printed, content)) return { source: head, printed };
  }
  return { source: -1, printed: [] };
}

/** "…, says one protester": the subject stands behind its verb, and the parse takes it for an object; -1 where nobody does. */
function actorAfter({ parse, actorOf }: View, verb: number): number {
  return verb < 0
    ? -1
    : findChild(parse, verb, (c) => c > verb && actorOf[c]! >= 0 && !isRelation(parse.deprel[c]!, "obl"));
}

const GROUP = new Set(["aux", "aux:pass", "advmod", "cop"]);

/** The cue as printed: the verb with the auxiliaries and adverbs before it and the particle after it. */
function cueGroup(parse: Parse, word: number, cue: Cue, finding: Finding): Words {
  let from = word;
  while (from > 0 && parse.head[from - 1] === word && GROUP.has(parse.deprel[from - 1]!)) from--;
  let to = finding.cueTo ?? word + 1;
  const inContent = (w: number) => finding.content.some((c) => c.from <= w && w < c.to);
  while (to < parse.size && parse.head[to] === word && parse.deprel[to] === "compound:prt" && !inContent(to)) to++;
  if (cue.part === "verb" && cue.second !== "" && parse.lower[to] === cue.second && !inContent(to)) to++;
  if (cue.part === "verb" && to < parse.size && isColon(parse, to)) to++;
  return { from, to };
}

const COLON = 0x3a;

/** Most words that a speaker's name before a colon has. */
const MAX_NAME = 8;

/** "Interior minister: the airport is open": a name, a colon, and what the named one says. */
export function colonDrafts(view: View, colon: NonNullable<AttributionRules["colon"]>): Draft[] {
  const { parse, actorOf } = view;
  const drafts: Draft[] = [];
  for (let s = 0; s + 1 < parse.sentence.length; s++) {
    const from = parse.sentence[s]!;
    const to = parse.sentence[s + 1]!;
    const at = colonIn(parse, from, Math.min(to, from + MAX_NAME + 1));
    if (at <= from || at + 1 >= to) continue;
    const name = lastActor(actorOf, from, at);
    if (name < 0 || hasVerb(parse, from, at)) continue;
    const quoted = view.quotes.of[at + 1]! >= 0;
    if (!quoted && !parse.headline[at]) continue;
    const content = contentPieces(view, at + 1, to);
    if (!content.length) continue;
    drafts.push({
      rule: colon.id,
      sure: quoted,
      cue: colon.cue,
      cueWord: at,
      cueWords: [{ from: at, to: at + 1 }],
      source: [{ from, to: at }],
      speaker: name,
      content,
    });
  }
  return drafts;
}

function colonIn(parse: Parse, from: number, to: number): number {
  for (let i = from; i < to; i++) if (isColon(parse, i)) return i;
  return -1;
}

export function isColon(parse: Parse, i: number): boolean {
  return parse.end[i]! - parse.start[i]! === 1 && parse.text.charCodeAt(parse.start[i]!) === COLON;
}

function lastActor(actorOf: Int32Array, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (actorOf[i]! >= 0) return i;
  return -1;
}

function hasVerb(parse: Parse, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (parse.upos[i] === "VERB" || parse.upos[i] === "AUX") return true;
  return false;
}
