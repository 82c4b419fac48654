import type { CueReader, Findings } from "#find";
import type { LanguagePack } from "#lang";
import { type Parse, wordAt } from "#read";
import {
  type Account,
  type Actor,
  type Attribution,
  type ClaimAccount,
  type ReportHead,
  type Span,
  stableId,
} from "#record";
import { firstWhere } from "../first-where.js";
import { HARMED, STRUCK } from "../frames/index.js";
import { isPublisher } from "../is-publisher.js";
import type { Judge } from "../judge.js";
import { lemmasIn } from "../lemmas-in.js";
import { noneWords } from "../none-words.js";
import { withAntecedent } from "./antecedent.js";
import { createClaimRules } from "./claim-rules.js";
import { answeredBy } from "./find-answers.js";
import { relatedBy } from "./related-by.js";
import { createSpeakers } from "./speakers.js";
import { openSpoken, type Spoken } from "./spoken.js";
import { findTellings, type Telling, type TellingLemmas } from "./telling.js";
import { openThings } from "./things.js";
import { threatOf } from "./threatened.js";

export interface CodedClaims {
  readonly claims: readonly ClaimAccount[];
  /** Whom only their words make actors; they follow those that are known. */
  readonly actors: readonly Actor[];
  /** Who speaks in an attribution, by its index, where the findings knew of nobody: "it", or a source of which nothing else is known. */
  readonly speakers: ReadonlyMap<number, number>;
}

/**
 * Takes the claims of a report; `accounts` are its events, figures and statuses, which a claim may be about, `known` its actors.
 */
export type ClaimCoder = (
  parse: Parse,
  findings: Findings,
  judge: Judge,
  accounts: readonly Account[],
  report: ReportHead,
  known: readonly Actor[],
) => CodedClaims;

export function createClaimCoder(pack: LanguagePack, cues: CueReader): ClaimCoder {
  const rules = createClaimRules(pack);
  const speakersOf = createSpeakers(pack);
  const lemmas: TellingLemmas = {
    light: new Set(
      pack.lexicon("support-verbs").flatMap(({ verb, subject }) => (ONLY_TOUCHED.has(subject!) ? [] : verb!)),
    ),
    people: lemmasIn(pack, ...PEOPLE),
    handling: lemmasIn(pack, HANDLING),
    contentions: lemmasIn(pack, ...CONTENTIONS),
    voicing: lemmasIn(pack, VOICING),
  };
  const nobody = openNobody(pack);
  const isThing = openThings(pack);
  const spokenIn = openSpoken(pack);
  return (parse, findings, judge, accounts, report, known) => {
    const speakers = speakersOf(parse, known);
    const said = findTellings(parse, findings, cues, lemmas).flatMap((telling): Said[] => {
      const { read, attribution } = telling;
      if (nobody(parse, attribution) || isThing(parse, attribution, read)) return [];
      const spoken = spokenIn(parse, telling, judge);
      return spoken ? [{ telling: { ...telling, stance: spoken.stance }, told: spoken.told }] : [];
    });
    // Words of somebody who is nowhere named are nobody's position.
    const heard = said.map(({ telling, told }) => ({ telling, told, speaker: speakers.of(telling.attribution) }));
    const credited = heard.filter((h): h is Said & { speaker: number } => h.speaker !== undefined);
    const tellings = credited.map(({ telling }) => telling);
    const ids = tellings.map(({ attribution }) => claimId(report.id, attribution));
    const triggers = inside(accounts);
    const everybody = [...known, ...speakers.added];
    const claims = tellings.map((telling, i): ClaimAccount => {
      const { speaker, told } = credited[i]!;
      const { attribution, read, stance } = telling;
      const about = triggers(attribution.content);
      const answered = stance === "denies" ? answeredBy(tellings, i) : -1;
      return {
        id: ids[i]!,
        kind: "claim",
        trigger: attribution.cue[0]!,
        evidence: evidenceOf(parse, telling),
        ...credit(parse, findings, telling, relaterOf(parse, findings, telling, report), told),
        // "Officials deny it": whoever speaks has spoken.
        stage: told.stage === "ongoing" ? "done" : told.stage,
        ...(told.background ? { background: true } : {}),
        speaker,
        manner: attribution.manner,
        content: withAntecedent(parse, attribution.content, attribution.cue[0]!),
        about: about.map(({ id }) => id),
        stance: threatOf(telling, speaker, about, everybody),
        ...(answered < 0 ? {} : { answers: ids[answered]! }),
        confidence: read.confidence,
        rules: [
          ...new Set([
            rules.telling,
            ...(answered < 0 ? [] : [rules.answer]),
            attribution.rule,
            ...(read.cue.lemma === "" ? [] : [`cues/${read.cue.lemma}`]),
            ...told.rules,
          ]),
        ],
      };
    });
    const found = credited.filter(({ telling: { attribution }, speaker }) => attribution.speaker !== speaker);
    return {
      claims,
      actors: speakers.added,
      speakers: new Map(found.map(({ telling: { index }, speaker }) => [index, speaker])),
    };
  };
}

/** A telling, and how its words are told to have been spoken. */
interface Said {
  readonly telling: Telling;
  readonly told: Spoken["told"];
}

/** What a verb says of those an event only did something to; it carries no deed of theirs. */
const ONLY_TOUCHED: ReadonlySet<string> = new Set([HARMED, STRUCK]);
/** Word classes of people, alone and together. */
const PEOPLE: readonly string[] = ["person", "security", "crowd", "collective"];
const HANDLING = "handling";
/** Word classes of nouns for what may be held to be so. */
const CONTENTIONS: readonly string[] = ["assertion", "contention"];
const VOICING = "voicing";

/** Tells whether the source of an attribution is nobody: "[no group] has claimed the attack", "[nobody] said so". */
function openNobody(pack: LanguagePack): (parse: Parse, attribution: Attribution) => boolean {
  const none = noneWords(pack);
  return (parse, { source }) => source.length > 0 && none.has(parse.lower[wordAt(parse, source[0]!.start)]!);
}

function claimId(reportId: string, { cue, content }: Attribution): string {
  return stableId("c", reportId, "claim", cue[0]!.start, cue[0]!.end, content[0]!.start);
}

/** Who relates what was told to whom; of what was told the publisher itself nobody does. */
function relaterOf(parse: Parse, { attributions }: Findings, { attribution }: Telling, report: ReportHead) {
  const { within, cue } = attribution;
  if (within === undefined) return undefined;
  const around = attributions[within]!;
  const isHearer = around.cue[0]!.start === cue[0]!.start;
  return isHearer && isPublisher(parse, around.source, report) ? around.within : within;
}

/** Who relates the saying itself: of what a woman told an agency the agency. */
function credit(
  parse: Parse,
  findings: Findings,
  { attribution, read }: Telling,
  within: number | undefined,
  told: Spoken["told"],
) {
  const isTold = within === undefined || told.attribution[0] === within;
  const all = isTold ? told.attribution : chainFrom(findings, within);
  const chain = relatedBy(parse, findings, attribution, read.word, all);
  const claimed = told.claimed ?? told.factuality;
  if (chain.length === 0) return { attribution: [], factuality: all.length > 0 ? claimed : told.factuality };
  const { factuality } = told;
  if (!isTold) return { attribution: [...chain], factuality: "Uu" as const, claimed };
  return { attribution: [...chain], factuality, ...(told.claimed ? { claimed: told.claimed } : {}) };
}

function chainFrom({ attributions }: Findings, within: number): readonly number[] {
  const chain: number[] = [];
  for (let at: number | undefined = within; at !== undefined && chain.length < attributions.length; )
    at = attributions[chain[chain.push(at) - 1]!]!.within;
  return chain;
}

/** The clause of the cue, with as much of source and content as stands in its sentence; then what stands in others. */
function evidenceOf(parse: Parse, { attribution, sentence }: Telling): Span[] {
  const from = parse.start[parse.sentence[sentence]!]!;
  const to = parse.end[parse.sentence[sentence + 1]! - 1]!;
  let { start, end } = attribution.cue[0]!;
  const more: Span[] = [];
  for (const span of [...attribution.source, ...attribution.cue, ...attribution.content]) {
    if (span.start < to && span.end > from) {
      start = Math.min(start, Math.max(span.start, from));
      end = Math.max(end, Math.min(span.end, to));
    }
    if (span.start < from || span.end > to) more.push({ start: span.start, end: span.end });
  }
  return [{ start, end }, ...more];
}

/** Finds the accounts whose trigger lies inside some spans; by position, so that a long report stays linear. */
function inside(accounts: readonly Account[]): (spans: readonly Span[]) => readonly Account[] {
  const ordered = [...accounts].sort((a, b) => a.trigger.start - b.trigger.start || (a.id < b.id ? -1 : 1));
  const firstFrom = (offset: number) => firstWhere(ordered.length, (i) => ordered[i]!.trigger.start >= offset);
  return (spans) => {
    const found = new Set<Account>();
    for (const { start, end } of spans) {
      for (let i = firstFrom(start); i < ordered.length && ordered[i]!.trigger.start < end; i++) {
        if (ordered[i]!.trigger.end <= end) found.add(ordered[i]!);
      }
    }
    return [...found];
  };
}
