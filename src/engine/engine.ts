import { type Coding, createCoder } from "#code";
import { createFinder, type Findings } from "#find";
import type { LanguagePack } from "#lang";
import { createReader, type Parse } from "#read";
import { FORMAT, type Reading, type Report } from "#record";
import { ENGINE_VERSION } from "./version.js";

/** The road from a report to its reading. One engine serves any number of reports; it keeps nothing of them. */
export interface Engine {
  /** `0.2.0+en.2`: the engine's version and the language pack's. */
  readonly version: string;
  read(report: Report, options?: ReadOptions): Reading;
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
  const readText = createReader(pack);
  const find = createFinder(pack);
  const code = createCoder(pack);

  function explain(report: Report, options: ReadOptions & { considered: boolean }): Explanation {
    if (report.language !== pack.language) return { reading: unread(report, version), considered: [], cases: [] };
    const parse = readText(report.text);
    const findings = find(parse, report);
    const coding = code(parse, findings, report, options);
    const { considered, cases } = coding;
    return { reading: toReading(report, version, findings, coding, options), considered, cases, parse };
  }

  return {
    version,
    parse: readText,
    read: (report, options = {}) => explain(report, { ...options, considered: false }).reading,
    explain: (report) => explain(report, { predicates: true, considered: true }),
  };
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
