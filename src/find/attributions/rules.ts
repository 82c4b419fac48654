import type { LanguagePack } from "#lang";
import type { ClaimAccount, Factuality } from "#record";
import type { Construction } from "./construction.js";
import { CONSTRUCTIONS } from "./constructions.js";
import { type Cue, type CuePart, NO_WORD } from "./cue-table.js";
import { takesAny } from "./takes.js";

/** A rule of `rules/attributions`: a construction that cues of one part of speech are looked for in. */
export interface AttributionRule {
  readonly id: string;
  readonly part: CuePart;
  readonly construction: Construction;
  /** False where the words alone say that it is one: the models are not asked, and the parts are those of the rule. */
  readonly judged: boolean;
}

export interface AttributionRules {
  /** In the order in which they are tried at a word; the first that fits wins. */
  readonly ofCues: readonly AttributionRule[];
  /** Those that a cue of the lexicon can be told by, in the same order. */
  of(cue: Cue): readonly AttributionRule[];
  /** Those that are tried where the models made nothing of a word. */
  readonly lastOfCues: readonly AttributionRule[];
  /** "Minister: the road is open": the rule's id and what its colon stands for. */
  readonly colon: { readonly id: string; readonly cue: Cue } | undefined;
  /** "[Begin recording] [Mensah] We are open": the rule's id, and what the bracket stands for. */
  readonly turn: { readonly id: string; readonly cue: Cue } | undefined;
  /** "told the agency": id of the rule that makes the hearer a source of its own. */
  readonly hearer: string | undefined;
  /** "quoted the envoy as saying": id of that rule. */
  readonly quoted: string | undefined;
  /** "…, citing the ministry": id of that rule. */
  readonly cited: string | undefined;
}

interface Gives {
  readonly judged?: boolean | "last";
}

interface Match {
  readonly cue: CuePart | "colon" | "turn" | "hearer";
  readonly content: string;
}

export function createAttributionRules(pack: LanguagePack): AttributionRules {
  const ofCues: AttributionRule[] = [];
  const lastOfCues: AttributionRule[] = [];
  let colon: AttributionRules["colon"];
  let turn: AttributionRules["turn"];
  let hearer: string | undefined;
  let quoted: string | undefined;
  let cited: string | undefined;
  for (const { id, match, gives } of pack.rules("attributions")) {
    const { cue: part, content } = match as Match;
    if (part === "colon") colon = { id, cue: signCue("verb", gives as Said) };
    else if (part === "turn") turn = { id, cue: signCue("mark", gives as Said) };
    else if (part === "hearer") hearer = id;
    else {
      const construction = CONSTRUCTIONS[content];
      if (!construction) throw new Error(`${id}: there is no construction "${content}".`);
      const { judged = true } = gives as Gives;
      const isLast = judged === "last";
      (isLast ? lastOfCues : ofCues).push({ id, part, construction, judged: judged === true });
      if (content === "cited") cited = id;
      if (content === "quoted-as") quoted = id;
    }
  }
  /** Cues are few, and known for good: what fits one is worked out when it is first met. */
  const fitting = new Map<Cue, readonly AttributionRule[]>();
  const of = (cue: Cue): readonly AttributionRule[] => {
    let rules = fitting.get(cue);
    if (rules === undefined) {
      rules = ofCues.filter(({ part, construction }) => part === cue.part && takesAny(cue, construction));
      fitting.set(cue, rules);
    }
    return rules;
  };
  return { ofCues, of, lastOfCues, colon, turn, hearer, quoted, cited };
}

interface Said {
  readonly stance: ClaimAccount["stance"];
  readonly view: Factuality;
}

/** What a sign says that stands for a word of saying. */
function signCue(part: CuePart, { stance, view }: Said): Cue {
  return { ...NO_WORD, part, takes: new Set(["quote"]), stance, view };
}
