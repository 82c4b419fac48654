import { finiteOf } from "./clause-shape.js";
import type { Draft, View, Words } from "./view.js";

/**
 * "said the dam [was safe] and urged people to stay", "said 5 percent [agreed]; 8 percent said no": another saying that stands beside one
 * is no part of what that one says, and where it names nobody the same speaker goes on.
 */
export function besideEachOther(view: View, drafts: readonly Draft[]): readonly Draft[] {
  return besideInOneStretch(view, withoutOthers(drafts));
}

/** "“It is over,” he said, adding [that he was glad]": what a later saying has for itself, where both have it as a stretch of its own. */
function withoutOthers(drafts: readonly Draft[]): readonly Draft[] {
  if (drafts.every(({ content }) => content.length < 2)) return drafts;
  const owners = new Map(
    drafts.filter(({ content }) => content.length === 1).map((draft) => [draft.content[0]!.from, draft]),
  );
  return drafts.map((draft) => {
    if (draft.content.length < 2) return draft;
    const content = draft.content.filter(({ from, to }, i) => {
      const owner = i > 0 ? owners.get(from) : undefined;
      return !owner || owner.cueWord <= draft.cueWord || owner.cueWord > from || owner.content[0]!.to < to;
    });
    return { ...draft, content };
  });
}

function besideInOneStretch(view: View, drafts: readonly Draft[]): readonly Draft[] {
  const ordered = drafts.filter(({ cue }) => TELLS.has(cue.part)).sort((a, b) => a.cueWord - b.cueWord);
  const mended = new Map<Draft, Draft>();
  for (let i = 0; i < ordered.length; i++) {
    const outer = ordered[i]!;
    for (let j = i + 1; j < ordered.length && j <= i + MOST_BESIDE; j++) {
      const inner = ordered[j]!;
      const joint = inner.cue.part === "verb" ? jointBefore(view, outer, inner) : -1;
      if (joint < 0) continue;
      const now = mended.get(outer) ?? outer;
      const cut = upTo(view, now.content, joint);
      if (cut.length === 0) continue;
      mended.set(outer, { ...now, content: cut });
      if (!namesSpeaker(inner, joint)) mended.set(inner, { ...inner, source: outer.source, speaker: outer.speaker });
      break;
    }
  }
  return mended.size === 0 ? drafts : drafts.map((draft) => mended.get(draft) ?? draft);
}

const TELLS: ReadonlySet<string> = new Set(["verb", "adposition"]);
/** Further sayings that are looked at for each. */
const MOST_BESIDE = 6;

/** The conjunction or mark that sets another saying off from the content it is drawn in; -1 where it belongs there. */
function jointBefore(view: View, outer: Draft, inner: Draft): number {
  const { parse, quotes } = view;
  const { cueWord } = inner;
  if (outer.source.length === 0 || cueWord <= outer.cueWord || quotes.of[cueWord] !== quotes.of[outer.cueWord])
    return -1;
  const piece = outer.content.find(({ from, to }) => from < cueWord && cueWord < to);
  if (!piece || piece.from < outer.cueWord) return -1;
  const verb = wordGroup(view, inner);
  const own = inner.source.find(({ to }) => to === verb);
  const joint = (own?.from ?? verb) - 1;
  if (joint <= piece.from) return -1;
  if (own) return isJoint(view, joint) && tellsAnew(view, outer, inner, joint) ? joint : -1;
  if (parse.xpos[joint] === ",") return isAdded(view, outer, inner) ? joint : -1;
  return parse.upos[joint] === "CCONJ" && goesOn(view, outer, inner) ? joint : -1;
}

/** "said it was sold, [adding that it was old]": a participle with words of its own, of the one who speaks and not of somebody in what he said. */
function isAdded(view: View, outer: Draft, { cue, cueWord, content }: Draft): boolean {
  const { parse, actorOf } = view;
  const said = content[0];
  // "said the firm, a lender, [was asking] for more": no participle that is added.
  if (parse.xpos[cueWord] !== "VBG" || (outer.cue.part === "verb" && parse.upos[cueWord - 1] === "AUX")) return false;
  if (!said || !(cue.takes.has("that") || cue.takes.has("source"))) return false;
  if (said.from < cueWord && !cue.takes.has("source")) return false;
  const beside = parse.head[cueWord]!;
  if (beside === outer.cueWord) return true;
  const subject = beside < 0 ? -1 : subjectOf(parse, beside);
  return subject >= 0 && subject < cueWord && actorOf[subject]! < 0 && parse.upos[subject] !== "PRON";
}

/** First word of the verb with its auxiliaries and adverbs. */
function wordGroup({ parse }: View, { cueWord }: Draft): number {
  let from = cueWord;
  while (from > 0 && (parse.upos[from - 1] === "AUX" || parse.upos[from - 1] === "ADV")) from--;
  return from;
}

const SEMICOLON = 0x3b;

function isJoint({ parse }: View, word: number): boolean {
  return parse.upos[word] === "CCONJ" || parse.text.charCodeAt(parse.start[word]!) === SEMICOLON;
}

/** A speaker of its own who is named; "he" only behind a comma; and with "accused" and the like only in the tense of the outer cue. */
function tellsAnew({ parse }: View, outer: Draft, { speaker, cueWord, cue }: Draft, joint: number): boolean {
  if (speaker < 0 || speaker > cueWord) return false;
  if (parse.upos[speaker] === "PRON")
    return cue.takes.has("that") && isComma(parse, joint - 1) && speaker === joint + 1;
  if (cue.takes.has("that")) return true;
  const beside = parse.deprel[cueWord] === "conj" ? parse.head[cueWord]! : -1;
  const tense = finiteOf(parse, cueWord);
  return (
    cue.stance !== "asserts" &&
    beside > outer.cueWord &&
    tense === finiteOf(parse, outer.cueWord) &&
    tense !== finiteOf(parse, beside)
  );
}

/** A comma, or one that closes a quotation: "“safe,” but she". */
const isComma = ({ xpos }: View["parse"], word: number): boolean =>
  xpos[word] === "," || (xpos[word] === "''" && xpos[word - 1] === ",");

function namesSpeaker({ source }: Draft, joint: number): boolean {
  return source.some(({ from }) => from > joint);
}

/** "said it was sorry and [planned] to pay": what somebody plans is not said anew. */
const isPlan = ({ cue }: Draft): boolean =>
  cue.stage === "planned" && cue.stance === "asserts" && !cue.takes.has("quote");

/** A verb in the tense of the outer cue, and joined to it, to a verb of another tense, or to one that tells of a thing. */
function goesOn({ parse, actorOf }: View, outer: Draft, inner: Draft): boolean {
  if (isPlan(inner)) return false;
  const { cueWord } = inner;
  const tense = parse.xpos[cueWord]!;
  if (!PAST.has(tense) ? tense !== parse.xpos[outer.cueWord] : !PAST.has(parse.xpos[outer.cueWord]!)) return false;
  const beside = parse.deprel[cueWord] === "conj" ? parse.head[cueWord]! : -1;
  if (beside === outer.cueWord) return true;
  if (beside < outer.cueWord) return false;
  const subject = subjectOf(parse, beside);
  if (finiteOf(parse, beside) !== tense) return subject !== cueWord;
  return subject >= 0 && actorOf[subject]! < 0 && parse.upos[subject] !== "PRON";
}

const PAST: ReadonlySet<string> = new Set(["VBD", "VBN"]);
function subjectOf({ deprel, childFrom, child }: View["parse"], verb: number): number {
  for (let c = childFrom[verb]!; c < childFrom[verb + 1]!; c++)
    if (deprel[child[c]!]!.startsWith("nsubj") || deprel[child[c]!]!.startsWith("csubj")) return child[c]!;
  return -1;
}

/** Content up to a joint, without the mark before it. */
function upTo({ parse }: View, content: readonly Words[], joint: number): Words[] {
  return content.flatMap(({ from, to }) => {
    if (to <= joint) return [{ from, to }];
    const isMark = parse.upos[joint - 1] === "PUNCT" && parse.xpos[joint - 1] !== "''";
    const end = isMark && parse.upos[joint] === "CCONJ" ? joint - 1 : joint;
    return from < end ? [{ from, to: end }] : [];
  });
}
