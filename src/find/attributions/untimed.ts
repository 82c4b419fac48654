import { wordAt } from "#read";
import type { Time } from "#record";
import { nearestSubject } from "./clause-shape.js";
import { sourceWords, speakerWord } from "./source.js";
import type { Draft, View, Words } from "./view.js";

/** "officials [today] said", "on [Wednesday] the mayor said", "[earlier today] the mayor said": when somebody spoke stands at the edge of the source and is no part of it. */
export function withoutTimes(view: View, drafts: readonly Draft[], times: readonly Time[]): readonly Draft[] {
  const { parse, actors, actorOf } = view;
  const isTime = new Uint8Array(parse.size);
  for (const { start, end } of times) {
    const first = wordAt(parse, start);
    // "[Last year] the union said", "On [Friday] Acme said": a mention that begins with when that was took in too much; "[Friday] Group" is a name.
    // "[Today, 3 May,] the union said": between commas stand two.
    const comma = wordAt(parse, end - 1) + 1;
    const isSetOff = parse.xpos[comma] === "," && first > 1 && parse.xpos[first - 1] === "," && isTime[first - 2] === 1;
    const long = parse.end[first]! < end || parse.xpos[comma] === "," || (first > 0 && parse.upos[first - 1] === "ADP");
    for (let i = first; i < parse.size && parse.start[i]! < end; i++) {
      const actor = actorOf[i]! < 0 ? undefined : actors[actorOf[i]!]!;
      const begins = isSetOff || (long && actor?.start === start);
      isTime[i] = !actor || (begins && actor.end > end) ? 1 : 0;
    }
  }
  const cut = ({ from, to }: Words): Words => {
    let first = from;
    let last = to;
    // "a poll [released Friday] said": when that was, not when it spoke.
    const isOfVerb = (word: number) =>
      parse.head[word]! >= from && parse.head[word]! < to && VERBAL.has(parse.upos[parse.head[word]!]!);
    while (first < last && (isTime[first] || (isTime[first + 1] && LEADS.has(parse.upos[first]!)))) first++;
    // "[Today, 3 May,] the union said"
    if (first > from && first < last && parse.upos[first] === "PUNCT") first++;
    while (last > first && isTime[last - 1] && !isOfVerb(last - 1)) last--;
    // "a report [in May]": with its preposition.
    while (last < to && last - 1 > first && parse.upos[last - 1] === "ADP") last--;
    return first < last ? { from: first, to: last } : { from, to };
  };
  return drafts.map((draft) => {
    if (!draft.source.some((words) => holdsTime(isTime, words))) return draft;
    if (draft.source.some((words) => isOnlyTime(isTime, words))) return ofSubject(view, draft);
    return { ...draft, source: draft.source.map(cut) };
  });
}

function holdsTime(isTime: Uint8Array, { from, to }: Words): boolean {
  for (let i = from; i < to; i++) if (isTime[i] === 1) return true;
  return false;
}

function isOnlyTime(isTime: Uint8Array, { from, to }: Words): boolean {
  for (let i = from; i < to; i++) if (isTime[i] === 0) return false;
  return from < to;
}

/** "the union, which [on Friday] said": when somebody spoke is nobody; the cue's subject speaks, if it has one. */
function ofSubject(view: View, draft: Draft): Draft {
  const subject = draft.cue.part === "verb" ? nearestSubject(view.parse, draft.cueWord) : -1;
  const source = subject < 0 ? [] : sourceWords(view, subject, draft.cueWord);
  return { ...draft, source, speaker: source.length > 0 ? speakerWord(view.parse, subject, draft.cueWord) : -1 };
}

const LEADS: ReadonlySet<string> = new Set(["ADV", "ADP", "PUNCT"]);
const VERBAL = new Set(["VERB", "AUX"]);
