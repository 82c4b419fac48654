import type { Account, Actor, Attribution, Entry, Place, Reading, Report, Span, Time } from "#record";

/** A handful of hand-made readings about an invented dock strike, in the shapes the engine gives, for tests of desk and server. */
export interface FixtureAnnals {
  readonly kept: readonly { readonly report: Report; readonly reading: Reading }[];
  readonly entries: readonly Entry[];
}

interface Draft {
  readonly report: Omit<Report, "digest" | "language" | "publishedBy">;
  readonly people?: readonly { readonly words: string; readonly name?: string; readonly sector?: Actor["sector"] }[];
  readonly places?: readonly {
    readonly words: string;
    readonly lat: number;
    readonly lon: number;
    readonly precision: number;
    readonly kind?: Place["kind"];
  }[];
  readonly times?: readonly {
    readonly words: string;
    readonly value: string;
    readonly from: string;
    readonly to: string;
  }[];
  readonly said?: readonly {
    readonly source: string;
    readonly cue: string;
    readonly content: string;
    readonly speaker?: number;
    readonly within?: number;
  }[];
  readonly accounts: readonly AccountDraft[];
  readonly notes?: Reading["notes"];
}
type AccountDraft = { readonly id: string; readonly clause: string; readonly word: string } & Record<string, unknown>;

export const HOSTILE = `<img src=x onerror="document.title='owned'"><script>document.title='owned'</script>`;

const DRAFTS: readonly Draft[] = [
  {
    report: {
      id: "harbour-post-0302",
      title: "Dockers walk out at Port Ansel",
      publisher: "The Harbour Post",
      url: "https://harbour-post.example/0302",
      published: "2031-03-02",
      text: `Dockers walk out at Port Ansel

PORT ANSEL, 2 March. More than 900 dockers stopped work at Port Ansel on Sunday over a cut in night pay, and the container terminal closed at noon.

The union asked the port authority for talks. The interior minister, Ilen Varga, warned that the police would clear the gates if lorries were held up. Nobody was hurt.`,
    },
    people: [
      { words: "dockers stopped", name: "dockers", sector: "LAB" },
      { words: "The union", name: "the dockers' union", sector: "LAB" },
      { words: "Ilen Varga", sector: "GOV" },
      { words: "the police", name: "police", sector: "COP" },
    ],
    places: [{ words: "Port Ansel on Sunday", lat: -34.47, lon: -57.84, precision: 1, kind: "city" }],
    times: [{ words: "on Sunday", value: "2031-03-02", from: "2031-03-02", to: "2031-03-03" }],
    said: [
      {
        source: "The interior minister, Ilen Varga",
        cue: "warned",
        content: "that the police would clear the gates if lorries were held up",
        speaker: 2,
      },
    ],
    accounts: [
      {
        id: "a-walkout",
        kind: "event",
        word: "stopped work",
        clause: "More than 900 dockers stopped work at Port Ansel on Sunday over a cut in night pay",
        type: "PROTEST",
        mode: "strike",
        actors: [0],
        recipients: [],
        time: 0,
        place: 0,
      },
      {
        id: "f-900",
        kind: "figure",
        word: "900",
        clause: "More than 900 dockers stopped work at Port Ansel on Sunday",
        measure: "attending",
        low: 901,
        high: null,
        scope: "incident",
        change: "none",
        of: 0,
      },
      {
        id: "s-closed",
        kind: "status",
        word: "closed",
        clause: "the container terminal closed at noon",
        subject: "container terminal",
        class: "service",
        aspect: "operation",
        value: "closed",
        time: 0,
      },
      {
        id: "a-talks",
        kind: "event",
        word: "asked",
        clause: "The union asked the port authority for talks.",
        type: "REQUEST",
        actors: [1],
        recipients: [],
      },
      {
        id: "c-warn",
        kind: "claim",
        word: "warned",
        clause:
          "The interior minister, Ilen Varga, warned that the police would clear the gates if lorries were held up.",
        speaker: 2,
        manner: "indirect",
        about: ["a-clear"],
        stance: "threatens",
      },
      {
        id: "a-clear",
        kind: "event",
        word: "clear",
        clause: "the police would clear the gates if lorries were held up",
        type: "COERCE",
        actors: [3],
        recipients: [],
        attribution: [0],
        factuality: "Uu",
        claimed: "PS+",
        stage: "threatened",
        confidence: 0.64,
      },
      {
        id: "f-none",
        kind: "figure",
        word: "hurt",
        clause: "Nobody was hurt.",
        measure: "injured",
        low: 0,
        high: 0,
        scope: "incident",
        change: "none",
      },
    ],
  },
  {
    report: {
      id: "meridian-0304",
      title: "Police clear the harbour gates; two dead, union says",
      publisher: "Meridian Wire",
      credit: "Meridian Wire",
      url: "https://meridian.example/0304",
      published: "2031-03-04T18:20:00Z",
      text: `Police clear the harbour gates; two dead, union says

PORT ANSEL, 4 March (Meridian Wire) - Riot police cleared the north gate of Port Ansel on Tuesday with water cannon and arrested 61 people, the interior ministry said.

Two dockers were killed, the union told Meridian Wire. The ministry denied that anybody had died and called the strikers saboteurs. A warehouse in Lower Vey burned through the night.`,
    },
    people: [
      { words: "Riot police", name: "riot police", sector: "COP" },
      { words: "the interior ministry", sector: "GOV" },
      { words: "the union", name: "the dockers' union", sector: "LAB" },
      { words: "Two dockers", name: "dockers", sector: "LAB" },
      { words: "the strikers", name: "strikers", sector: "LAB" },
    ],
    places: [
      { words: "Port Ansel on Tuesday", lat: -34.47, lon: -57.84, precision: 1, kind: "city" },
      { words: "Lower Vey", lat: -33.38, lon: -56.52, precision: 4, kind: "admin" },
    ],
    times: [{ words: "on Tuesday", value: "2031-03-04", from: "2031-03-04", to: "2031-03-05" }],
    said: [
      {
        source: "the interior ministry",
        cue: "said",
        content: "Riot police cleared the north gate of Port Ansel on Tuesday with water cannon and arrested 61 people",
        speaker: 1,
      },
      { source: "the union", cue: "told", content: "Two dockers were killed", speaker: 2 },
      { source: "The ministry", cue: "denied", content: "that anybody had died", speaker: 1 },
      { source: "The ministry", cue: "called", content: "the strikers saboteurs", speaker: 1 },
    ],
    accounts: [
      {
        id: "a-cleared",
        kind: "event",
        word: "cleared",
        clause: "Riot police cleared the north gate of Port Ansel on Tuesday with water cannon",
        type: "ASSAULT",
        mode: "crowd-control",
        actors: [0],
        recipients: [],
        time: 0,
        place: 0,
        attribution: [0],
        factuality: "Uu",
        claimed: "CT+",
      },
      {
        id: "f-61",
        kind: "figure",
        word: "61",
        clause: "arrested 61 people",
        measure: "arrested",
        low: 61,
        high: 61,
        scope: "incident",
        change: "none",
        time: 0,
        place: 0,
        attribution: [0],
        factuality: "Uu",
        claimed: "CT+",
      },
      {
        id: "f-two",
        kind: "figure",
        word: "Two dockers",
        clause: "Two dockers were killed",
        measure: "killed",
        low: 2,
        high: 2,
        of: 3,
        scope: "incident",
        change: "none",
        time: 0,
        attribution: [1],
        factuality: "Uu",
        claimed: "CT+",
        confidence: 0.86,
      },
      {
        id: "c-deny",
        kind: "claim",
        word: "denied",
        clause: "The ministry denied that anybody had died",
        speaker: 1,
        manner: "indirect",
        about: ["f-zero"],
        stance: "denies",
      },
      {
        id: "f-zero",
        kind: "figure",
        word: "died",
        clause: "that anybody had died",
        measure: "killed",
        low: 0,
        high: 0,
        scope: "incident",
        change: "none",
        attribution: [2],
        factuality: "Uu",
        claimed: "CT+",
        confidence: 0.6,
      },
      {
        id: "c-sabo",
        kind: "claim",
        word: "called",
        clause: "called the strikers saboteurs",
        speaker: 1,
        manner: "indirect",
        about: [],
        stance: "accuses",
      },
      {
        id: "a-fire",
        kind: "event",
        word: "burned",
        clause: "A warehouse in Lower Vey burned through the night.",
        type: "ACCIDENT",
        actors: [],
        recipients: [],
        place: 1,
        time: 0,
      },
    ],
  },
  {
    report: {
      id: "granite-bay-0304",
      title: "Two killed as police clear docks",
      publisher: "Granite Bay Mail",
      credit: "Meridian Wire",
      published: "2031-03-05",
      text: `Two killed as police clear docks

Riot police cleared the north gate of Port Ansel on Tuesday with water cannon and arrested 61 people, the interior ministry said. Two dockers were killed, the union told Meridian Wire. (Meridian Wire)`,
    },
    people: [
      { words: "Riot police", name: "riot police", sector: "COP" },
      { words: "the interior ministry", sector: "GOV" },
      { words: "the union", name: "the dockers' union", sector: "LAB" },
    ],
    places: [{ words: "Port Ansel on Tuesday", lat: -34.47, lon: -57.84, precision: 1, kind: "city" }],
    times: [{ words: "on Tuesday", value: "2031-03-04", from: "2031-03-04", to: "2031-03-05" }],
    said: [
      {
        source: "the interior ministry",
        cue: "said",
        content: "Riot police cleared the north gate of Port Ansel on Tuesday with water cannon and arrested 61 people",
        speaker: 1,
      },
      { source: "the union", cue: "told", content: "Two dockers were killed", speaker: 2 },
    ],
    accounts: [
      {
        id: "a-cleared-2",
        kind: "event",
        word: "cleared",
        clause: "Riot police cleared the north gate of Port Ansel on Tuesday with water cannon",
        type: "ASSAULT",
        mode: "crowd-control",
        actors: [0],
        recipients: [],
        time: 0,
        place: 0,
        attribution: [0],
        factuality: "Uu",
        claimed: "CT+",
      },
      {
        id: "f-two-2",
        kind: "figure",
        word: "Two dockers",
        clause: "Two dockers were killed",
        measure: "killed",
        low: 2,
        high: 2,
        scope: "incident",
        change: "none",
        time: 0,
        attribution: [1],
        factuality: "Uu",
        claimed: "CT+",
      },
    ],
  },
  {
    report: {
      id: "harbour-post-0306",
      title: `Terminal reopens in part; ministry withdraws toll of nine ${HOSTILE}`,
      publisher: "The Harbour Post",
      url: "https://harbour-post.example/0306",
      published: "2031-03-06",
      text: `Terminal reopens in part; ministry withdraws toll of nine ${HOSTILE}

The container terminal at Port Ansel reopened in part on Thursday. The health ministry, which had said in the morning that nine people died, withdrew that figure in the afternoon and put the toll at four.

${HOSTILE} was printed in the margin of the ministry's notice.

The union's council fears that troops will be sent. No troops have been seen on the coast. Bread went up in Karrow, a trader said.`,
    },
    people: [
      { words: "The health ministry", sector: "MED" },
      { words: "The union's council", sector: "LAB" },
      { words: "a trader", sector: "BUS" },
    ],
    places: [
      { words: "Port Ansel reopened", lat: -34.47, lon: -57.84, precision: 1, kind: "city" },
      { words: "Karrow", lat: -32.32, lon: -58.08, precision: 2, kind: "city" },
    ],
    times: [{ words: "on Thursday", value: "2031-03-06", from: "2031-03-06", to: "2031-03-07" }],
    said: [
      { source: "The health ministry", cue: "had said", content: "that nine people died", speaker: 0 },
      { source: "The health ministry", cue: "put", content: "the toll at four", speaker: 0 },
      { source: "a trader", cue: "said", content: "Bread went up in Karrow", speaker: 2 },
    ],
    accounts: [
      {
        id: "s-reopened",
        kind: "status",
        word: "reopened in part",
        clause: "The container terminal at Port Ansel reopened in part on Thursday.",
        subject: "container terminal",
        class: "service",
        aspect: "operation",
        value: "partial",
        time: 0,
        place: 0,
      },
      {
        id: "f-nine",
        kind: "figure",
        word: "nine people",
        clause: "which had said in the morning that nine people died",
        measure: "killed",
        low: 9,
        high: 9,
        scope: "cumulative",
        change: "withdrawn",
        time: 0,
        attribution: [0],
        factuality: "Uu",
        claimed: "Uu",
      },
      {
        id: "f-four",
        kind: "figure",
        word: "four",
        clause: "withdrew that figure in the afternoon and put the toll at four",
        measure: "killed",
        low: 4,
        high: 4,
        scope: "cumulative",
        change: "revised",
        replaces: "f-nine",
        time: 0,
        attribution: [1],
        factuality: "Uu",
        claimed: "CT+",
      },
      {
        id: "a-troops",
        kind: "event",
        word: "sent",
        clause: "The union's council fears that troops will be sent.",
        type: "MOBILIZE",
        actors: [],
        recipients: [],
        factuality: "Uu",
        claimed: "PS+",
        stage: "feared",
      },
      {
        id: "a-bread",
        kind: "event",
        word: "went up",
        clause: "Bread went up in Karrow",
        type: "OTHER",
        actors: [],
        recipients: [],
        place: 1,
        attribution: [2],
        factuality: "Uu",
        claimed: "CT+",
      },
    ],
  },
  {
    report: {
      id: "vestnik-0305",
      title: "Порт закрыт",
      publisher: "Вестник Гавани",
      published: "2031-03-05",
      text: "Порт закрыт\n\nРабочие вышли на улицу.",
    },
    accounts: [],
    notes: [{ code: "language-not-supported", text: "The report is in Russian (ru); only English is read." }],
  },
];

/** Builds the annals anew at each call, so that a test may take them apart. */
export function fixtureAnnals(): FixtureAnnals {
  return { kept: DRAFTS.map(keep), entries: buildEntries() };
}

function keep({ report: head, ...draft }: Draft): FixtureAnnals["kept"][number] {
  const language = draft.notes ? "ru" : "en";
  const report: Report = { ...head, digest: "0".repeat(64), language, publishedBy: "metadata" };
  const { text } = report;
  const { text: _, ...kept } = report;
  const reading: Reading = {
    format: "annalist/1",
    engine: "0.1.0+en.1",
    report: kept,
    times: (draft.times ?? []).map(
      ({ words, value, from, to }): Time => ({
        ...at(text, words),
        type: "DATE",
        value,
        from,
        to,
        precision: "day",
        rule: "times/weekday",
      }),
    ),
    places: (draft.places ?? []).map(({ words, lat, lon, precision, kind }): Place => {
      const name = words.split(" ").slice(0, 2).join(" ");
      return {
        ...at(text, name),
        name,
        kind: kind ?? "city",
        lat,
        lon,
        precision,
        use: "literal",
        rule: "places/gazetteer",
      };
    }),
    actors: (draft.people ?? []).map(
      ({ words, name, sector }, i): Actor => ({
        ...at(text, words),
        entity: `e${i}`,
        name: name ?? words,
        ...(sector ? { sector } : {}),
        rule: "actors/noun",
      }),
    ),
    quantities: [],
    attributions: (draft.said ?? []).map(
      ({ source, cue, content, speaker, within }): Attribution => ({
        source: [at(text, source)],
        cue: [at(text, cue, at(text, content).start - 60)],
        content: [at(text, content)],
        manner: "indirect",
        ...(speaker === undefined ? {} : { speaker }),
        ...(within === undefined ? {} : { within }),
        rule: "attributions/cue-said",
      }),
    ),
    accounts: draft.accounts.map((account) => toAccount(text, account)),
    notes: [...(draft.notes ?? [])],
  };
  return { report, reading };
}

function toAccount(text: string, { clause, word, subject, class: subjectClass, ...rest }: AccountDraft): Account {
  const evidence = at(text, clause);
  const trigger = at(text, word, evidence.start);
  return {
    trigger,
    evidence: [evidence],
    attribution: [],
    factuality: "CT+",
    stage: "done",
    confidence: 0.91,
    rules: ["frames/by-hand"],
    ...(subject === undefined ? {} : { subject: { ...at(text, String(subject)), class: subjectClass } }),
    ...(rest["kind"] === "claim" ? { content: [evidence] } : {}),
    ...rest,
  } as unknown as Account;
}

/** The first place of `words` at or after `from`; a fixture that misquotes itself throws. */
function at(text: string, words: string, from = 0): Span {
  const start = text.indexOf(words, Math.max(0, from));
  if (start < 0) throw new Error(`fixture: “${words}” is not in “${text.slice(0, 40)}…”`);
  return { start, end: start + words.length };
}

const POST = { id: "o-post", name: "The Harbour Post", reports: ["harbour-post-0302", "harbour-post-0306"] };
const WIRE = { id: "o-wire", name: "Meridian Wire", reports: ["meridian-0304", "granite-bay-0304"] };
const PORT = { name: "Port Ansel", kind: "city" as const, lat: -34.47, lon: -57.84, precision: 1 };

function refs(...accounts: readonly [account: string, report: string][]) {
  return accounts.map(([account, report]) => ({
    account,
    report,
    origin: WIRE.reports.includes(report) ? WIRE.id : POST.id,
  }));
}

function buildEntries(): Entry[] {
  const first = "harbour-post-0302";
  const wire = "meridian-0304";
  const copy = "granite-bay-0304";
  const last = "harbour-post-0306";
  const reasons = [{ code: "same-happening", text: "Same type, place and day" }];
  const event = {
    kind: "event" as const,
    actors: [],
    recipients: [],
    objects: [],
    confidence: 0.9,
    reasons,
    factuality: "CT+" as const,
    stage: "done" as const,
    standing: "reported" as const,
  };
  return [
    {
      ...event,
      id: "e-walkout",
      title: "Dockers strike at Port Ansel",
      type: "PROTEST",
      mode: "strike",
      quad: 4,
      when: { from: "2031-03-02", to: "2031-03-03" },
      place: PORT,
      actors: [{ name: "dockers", sector: "LAB" }],
      accounts: refs(["a-walkout", first]),
      origins: [POST],
    },
    {
      ...event,
      id: "e-talks",
      title: "The dockers' union asks for talks",
      type: "REQUEST",
      quad: 3,
      when: { from: "2031-03-02", to: "2031-03-03" },
      actors: [{ name: "the dockers' union", sector: "LAB" }],
      accounts: refs(["a-talks", first]),
      origins: [POST],
    },
    {
      ...event,
      id: "e-cleared",
      title: "Riot police clear the north gate of Port Ansel",
      type: "ASSAULT",
      mode: "crowd-control",
      quad: 4,
      standing: "claimed",
      factuality: "Uu",
      when: { from: "2031-03-04", to: "2031-03-05" },
      place: PORT,
      actors: [{ name: "riot police", sector: "COP" }],
      deaths: { low: 0, best: 2, high: 4 },
      accounts: refs(["a-cleared", wire], ["a-cleared-2", copy]),
      origins: [WIRE],
    },
    {
      ...event,
      id: "e-fire",
      title: "Warehouse burns in Lower Vey",
      type: "ACCIDENT",
      when: { from: "2031-03-04", to: "2031-03-06" },
      place: { name: "Lower Vey", kind: "admin", lat: -33.38, lon: -56.52, precision: 4 },
      accounts: refs(["a-fire", wire]),
      origins: [WIRE],
    },
    {
      ...event,
      id: "e-bread",
      title: "Bread price rises in Karrow",
      type: "OTHER",
      standing: "claimed",
      factuality: "Uu",
      place: { name: "Karrow", kind: "city", lat: -32.32, lon: -58.08, precision: 2 },
      accounts: refs(["a-bread", last]),
      origins: [POST],
    },
    {
      ...event,
      id: "e-troops",
      title: "Troops to be sent to the coast",
      type: "MOBILIZE",
      quad: 4,
      standing: "not-done",
      stage: "feared",
      factuality: "Uu",
      accounts: refs(["a-troops", last]),
      origins: [POST],
    },
    {
      ...event,
      id: "e-clear",
      title: "Police to clear the gates",
      type: "COERCE",
      quad: 4,
      standing: "not-done",
      stage: "threatened",
      factuality: "Uu",
      accounts: refs(["a-clear", first]),
      origins: [POST],
    },
    {
      id: "t-killed",
      kind: "tally",
      title: "People killed at Port Ansel",
      measure: "killed",
      group: "people",
      place: PORT,
      reasons: [],
      origins: [WIRE, POST],
      accounts: refs(["f-two", wire], ["f-two-2", copy], ["f-nine", last], ["f-four", last]),
      points: [
        {
          asOf: "2031-03-04",
          low: 2,
          high: 2,
          saidBy: "the dockers' union",
          origin: WIRE.id,
          account: "f-two",
          report: wire,
          withdrawn: false,
          alsoIn: ["f-two-2"],
        },
        {
          asOf: "2031-03-06",
          low: 9,
          high: 9,
          saidBy: "The health ministry",
          origin: POST.id,
          account: "f-nine",
          report: last,
          withdrawn: true,
          withdrawnBy: "f-four",
          alsoIn: [],
        },
        {
          asOf: "2031-03-06",
          low: 4,
          high: 4,
          saidBy: "The health ministry",
          origin: POST.id,
          account: "f-four",
          report: last,
          withdrawn: false,
          alsoIn: [],
        },
      ],
      current: { low: 4, high: 4, accounts: ["f-four"] },
    },
    {
      id: "t-arrested",
      kind: "tally",
      title: "People arrested at Port Ansel",
      measure: "arrested",
      group: "people",
      place: PORT,
      reasons: [],
      origins: [WIRE],
      accounts: refs(["f-61", wire]),
      points: [
        {
          asOf: "2031-03-04",
          low: 61,
          high: 61,
          saidBy: "the interior ministry",
          origin: WIRE.id,
          account: "f-61",
          report: wire,
          withdrawn: false,
          alsoIn: [],
        },
      ],
      current: { low: 61, high: 61, accounts: ["f-61"] },
    },
    {
      id: "t-striking",
      kind: "tally",
      title: "Dockers on strike at Port Ansel",
      measure: "attending",
      group: "dockers",
      place: PORT,
      reasons: [],
      origins: [POST],
      accounts: refs(["f-900", first]),
      points: [
        {
          asOf: "2031-03-02",
          low: 901,
          high: null,
          saidBy: "The Harbour Post",
          origin: POST.id,
          account: "f-900",
          report: first,
          withdrawn: false,
          alsoIn: [],
        },
      ],
      current: { low: 901, high: null, accounts: ["f-900"] },
    },
    {
      id: "s-terminal",
      kind: "status",
      title: "Container terminal at Port Ansel: operation",
      subject: { class: "service", name: "container terminal" },
      place: PORT,
      aspect: "operation",
      reasons: [],
      origins: [POST],
      accounts: refs(["s-closed", first], ["s-reopened", last]),
      segments: [
        { value: "closed", from: "2031-03-02", to: "2031-03-04", accounts: ["s-closed"] },
        { value: "partial", from: "2031-03-06", accounts: ["s-reopened"] },
      ],
      current: "partial",
    },
    {
      id: "d-killed",
      kind: "dispute",
      title: "How many died at Port Ansel on 4 March",
      about: "figure",
      reasons: [],
      origins: [WIRE],
      accounts: refs(["f-two", wire], ["f-zero", wire]),
      positions: [
        { text: "Two dockers were killed", speakers: ["the dockers' union"], accounts: ["f-two", "f-two-2"] },
        { text: "Nobody died", speakers: ["the interior ministry"], accounts: ["f-zero"] },
      ],
    },
  ];
}
