import { type Coding, createBatchCoder } from "#code";
import { createBatchFinder, type Findings } from "#find";
import type { LanguagePack } from "#lang";
import { createBatchReader, type Parse } from "#read";
import { FORMAT, type Reading, type Report } from "#record";
import { ENGINE_VERSION } from "./version.js";

/** The road from a report to its reading. One engine serves any number of reports; it keeps nothing of them. */
export interface Engine {
  /** `0.2.0+en.2`: the engine's version and the language pack's. */
  readonly version: string;
  read(report: Report, options?: ReadOptions): Reading;
  /** As `read` of each, in order, and faster: some thousand words go through one stage together before the next begins. */
  readAll(reports: readonly Report[], options?: ReadOptions): Reading[];
  /** As `read`, with all that made the reading what it is. */
  explain(report: Report): Explanation;
  /** The first stage alone. */
  parse(text: string): Parse;
}

/** A reading with what it was made of. */
export interface Explanation {
  readonly reading: Reading;
  /** What was weighed and not told; its indexes point into the reading. */
  readonly considered: Coding["considered"];
  /** Of each account whose rule has cases, the one it fell under. */
  readonly cases: Coding["cases"];
  /** Actors that are named in the words; those after them in the reading have a part in an account alone. */
  readonly found: number;
  /** The words with their tags and trees; absent where the report's language has no pack. */
  readonly parse?: Parse;
}

export interface ReadOptions {
  /** Adds the judgement on every event-like word. */
  readonly predicates?: boolean;
}

/** Opens an engine for one language. Takes some tenths of a second; reading is then pure and deterministic. */
export function createEngine(pack: LanguagePack): Engine {
  const version = `${ENGINE_VERSION}+${pack.language}.${pack.version}`;
  const readTexts = createBatchReader(pack);
  const find = createBatchFinder(pack);
  const code = createBatchCoder(pack);

  function explainAll(reports: readonly Report[], options: ReadOptions & { considered: boolean }): Explanation[] {
    const readable = reports.filter(({ language }) => language === pack.language);
    const parses = readTexts(readable.map(({ text }) => text));
    const findings = find(parses, readable);
    const codings = code(parses, findings, readable, options);
    let next = 0;
    return reports.map((report) => {
      if (report.language !== pack.language)
        return { reading: unread(report, version), considered: [], cases: [], found: 0 };
      const parse = parses[next]!;
      const coding = codings[next]!;
      const found = findings[next]!.actors.length;
      const reading = toReading(report, version, findings[next++]!, coding, options);
      return { reading, considered: coding.considered, cases: coding.cases, found, parse };
    });
  }

  const readAll = (reports: readonly Report[], options: ReadOptions = {}): Reading[] =>
    inBatches(reports).flatMap((batch) =>
      explainAll(batch, { ...options, considered: false }).map(({ reading }) => reading),
    );
  return {
    version,
    parse: (text) => readTexts([text])[0]!,
    read: (report, options) => readAll([report], options)[0]!,
    readAll,
    explain: (report) => explainAll([report], { predicates: true, considered: true })[0]!,
  };
}

/** Characters of text that go through the stages together: enough to keep the models at hand, few enough to keep their parses in memory. */
const AT_ONCE = 120_000;

function inBatches(reports: readonly Report[]): Report[][] {
  const batches: Report[][] = [];
  let room = 0;
  for (const report of reports) {
    if (room <= 0) {
      batches.push([]);
      room = AT_ONCE;
    }
    batches.at(-1)!.push(report);
    room -= report.text.length;
  }
  return batches;
}

function toReading(report: Report, engine: string, findings: Findings, coding: Coding, options: ReadOptions): Reading {
  const { times, places, actors, quantities, attributions, dated } = findings;
  return {
    format: FORMAT,
    engine,
    report: { ...headOf(report), ...dated },
    times: [...times],
    places: [...places],
    actors: [...actors, ...coding.actors],
    quantities: [...quantities],
    attributions: attributions.map((attribution, i) => {
      const speaker = coding.speakers.get(i) ?? attribution.speaker;
      return speaker === undefined ? attribution : { ...attribution, speaker };
    }),
    accounts: [...coding.accounts],
    ...(options.predicates ? { predicates: [...coding.predicates] } : {}),
    notes: [...findings.notes, ...coding.notes],
  };
}

/** A report in a language without a pack is kept and listed, and nothing is made up about it. */
function unread(report: Report, engine: string): Reading {
  const note = { code: "language-not-supported", text: `No language pack for "${report.language}": kept, not read.` };
  return {
    format: FORMAT,
    engine,
    report: headOf(report),
    times: [],
    places: [],
    actors: [],
    quantities: [],
    attributions: [],
    accounts: [],
    notes: [note],
  };
}

function headOf(report: Report): Reading["report"] {
  const { text: _text, sourceMap: _map, ...head } = report;
  return head;
}
