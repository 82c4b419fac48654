import type { ReconcileInput } from "#reconcile";
import type { Account, Actor, Attribution, EventAccount, FigureAccount, Place, StatusAccount, Time } from "#record";
import { stableId } from "#record";

/** What a test says of one account; the words are its clause, found in the report's text. */
export type ToldInTest = (
  | ({ kind: "event"; by?: string[]; to?: string[] } & Partial<Omit<EventAccount, "kind" | "actors" | "recipients">>)
  | ({ kind: "figure"; ofSector?: Actor["sector"] } & Partial<Omit<FigureAccount, "kind">>)
  | ({ kind: "status"; name: string; class: StatusAccount["subject"]["class"]; heldBy?: string } & Partial<
      Omit<StatusAccount, "kind" | "subject">
    >)
) & { words: string; on?: string; at?: Partial<Place> & { name: string }; saidBy?: string };

/** A report with its reading, for reconciliation tests: only what the fields name, the rest plain ("CT+", "done"). */
export function toldReport(
  head: { id: string; publisher?: string; published: string; credit?: string; text: string },
  accounts: readonly ToldInTest[],
): ReconcileInput {
  const times: Time[] = [];
  const places: Place[] = [];
  const actors: Actor[] = [];
  const attributions: Attribution[] = [];
  const { text, ...rest } = head;
  const report = { digest: stableId("", text), language: "en", ...rest };
  const actor = (name: string, sector: Actor["sector"]) =>
    actors.push({ start: 0, end: 1, entity: name, name, ...(sector && { sector }), rule: "test/actor" }) - 1;

  const made = accounts.map((told): Account => {
    const { kind, words, on, at, saidBy, ...fields } = told;
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`"${words}" is not in the text of ${head.id}`);
    const span = { start, end: start + words.length };
    const base = {
      id: stableId("a", head.id, kind, start, JSON.stringify(fields)),
      trigger: span,
      evidence: [span],
      attribution: [] as number[],
      factuality: saidBy ? ("Uu" as const) : ("CT+" as const),
      ...(saidBy && { claimed: "CT+" as const }),
      stage: "done" as const,
      confidence: 0.8,
      rules: ["test/rule"],
      ...(on && { time: times.push(day(on)) - 1, timeStated: true }),
      ...(at && { place: places.push({ ...CITY, ...at }) - 1, placeStated: true }),
    };
    if (saidBy) {
      const speaker = actor(saidBy, "GOV");
      base.attribution = [
        attributions.push({ source: [], cue: [], content: [span], manner: "indirect", speaker, rule: "test/says" }) - 1,
      ];
    }
    if (told.kind === "event") {
      const { by = [], to = [], ...event } = fields as Extract<ToldInTest, { kind: "event" }>;
      const all = {
        type: "ASSAULT" as const,
        actors: by.map((n) => actor(n, undefined)),
        recipients: to.map((n) => actor(n, undefined)),
      };
      return { ...base, ...all, ...event, kind: "event" };
    }
    if (told.kind === "figure") {
      const { ofSector, ...figure } = fields as Extract<ToldInTest, { kind: "figure" }>;
      const counted = ofSector ? { of: actor(ofSector, ofSector) } : {};
      const all = {
        measure: "killed" as const,
        low: 1,
        high: 1,
        scope: "cumulative" as const,
        change: "none" as const,
        ...counted,
      };
      return { ...base, ...all, ...figure, kind: "figure" };
    }
    const { class: kindOfThing, name: _name, heldBy, ...status } = fields as Extract<ToldInTest, { kind: "status" }>;
    return {
      ...base,
      aspect: "access",
      value: "open",
      ...(heldBy !== undefined && { holder: actor(heldBy, "GOV") }),
      ...status,
      kind: "status",
      subject: { ...span, class: kindOfThing },
    };
  });
  return {
    report: { ...report, text },
    reading: {
      format: "annalist/1",
      engine: "test",
      report,
      times,
      places,
      actors,
      quantities: [],
      attributions,
      accounts: made,
      notes: [],
    },
  };
}

const CITY = {
  start: 0,
  end: 1,
  kind: "city" as const,
  country: "XXX",
  precision: 1,
  use: "literal" as const,
  rule: "test/place",
};

function day(date: string): Time {
  const next = new Date(Date.parse(`${date}T00:00:00Z`) + 864e5).toISOString().slice(0, 10);
  return { start: 0, end: 1, type: "DATE", value: date, from: date, to: next, precision: "day", rule: "test/time" };
}
