import type { ReconcileInput, Reconciler } from "#reconcile";
import type { Decision, Entry, Problem } from "#record";
import { type EntryChange, type NewReport, reportKey, type Store, type StoreWriter } from "#store";

/** Keeps a store's entries in step with its reports and decisions: everything that changes the annals goes through here. */
export interface Recorder {
  readonly store: Store;
  /** Keeps a batch in one transaction, with all that it changes. Reports that are kept already change nothing. */
  add(batch: readonly NewReport[], at: string): Promise<readonly AddedReport[]>;
  /** Removes a version by key, or all versions with that id. Returns the keys of what is gone. */
  remove(idOrKey: string, at: string): Promise<readonly string[]>;
  decide(decision: Decision): Promise<void>;
  /** Computes all entries again, after a change of the engine or the language pack. Returns how many differ. */
  reconcileAll(at: string, cause: string): Promise<number>;
  /** Notes input that could not be kept. */
  addAttempts(problems: readonly Problem[], at: string): Promise<void>;
}

export interface AddedReport {
  readonly id: string;
  readonly key: string;
  /** `revision`: another version of a page that was known. `unchanged`: this very version was known. */
  readonly outcome: "added" | "revision" | "unchanged";
  readonly accounts: number;
}

/** What reconciliation works on, as it stood after the writing transaction `counter`. */
interface Memory {
  readonly counter: number;
  readonly inputs: ReadonlyMap<string, ReconcileInput>;
  /** Entries as JSON by id. */
  readonly entries: ReadonlyMap<string, string>;
}

/** Most report ids that a revision names as its cause. */
const CAUSES = 20;

export function createRecorder(store: Store, reconcile: Reconciler): Recorder {
  // Kept between batches, so that a batch does not read the whole store again; dropped when somebody else wrote.
  const cell: { memory: Memory | undefined } = { memory: undefined };

  /** Runs a change and the reconciliation that follows from it in one transaction. */
  async function record<T>(at: string, change: (writer: StoreWriter) => Promise<Changed<T>>): Promise<T> {
    const before = cell.memory;
    cell.memory = undefined;
    const [result, memory] = await store.write(async (writer) => {
      const known = before?.counter === writer.counter - 1 ? before : await recall(writer);
      const { result, raised, lowered, causes } = await change(writer);
      const inputs = new Map(known.inputs);
      for (const key of lowered) inputs.delete(key);
      if (raised.length > 0)
        for await (const { key, ...rest } of writer.standing(raised)) inputs.set(key, toInput(rest));
      const { entries } = reconcile([...inputs.values()], await writer.decisions());
      const changes = compareEntries(known.entries, entries, causes);
      await writer.putEntries(changes, at);
      return [result, { counter: writer.counter, inputs, entries: applyChanges(known.entries, changes) }] as const;
    });
    cell.memory = memory;
    return result;
  }

  return {
    store,
    add: (batch, at) => addBatch(store, record, batch, at),
    remove: (idOrKey, at) =>
      record(at, async (writer) => {
        const { keys, raised, lowered } = await writer.removeReports(idOrKey);
        return { result: keys, raised, lowered: [...lowered, ...keys], causes: [idOrKey] };
      }),
    decide: (decision) =>
      record(decision.at, async (writer) => {
        await writer.addDecision(decision);
        return { result: undefined, raised: [], lowered: [], causes: [decision.id] };
      }),
    reconcileAll: async (at, cause) => {
      const before = await store.counter();
      await record(at, async () => ({ result: undefined, raised: [], lowered: [], causes: [cause] }));
      const { entries, gone } = await store.since(before);
      return entries.length + gone.length;
    },
    addAttempts: async (problems, at) => {
      if (problems.length > 0) await store.write((writer) => writer.addAttempts(problems, at));
    },
  };
}

interface Changed<T> {
  readonly result: T;
  readonly raised: readonly string[];
  readonly lowered: readonly string[];
  /** Ids of the reports or the decision that bring the change about. */
  readonly causes: readonly string[];
}
type RecordChange = <T>(at: string, change: (writer: StoreWriter) => Promise<Changed<T>>) => Promise<T>;

async function addBatch(
  store: Store,
  record: RecordChange,
  batch: readonly NewReport[],
  at: string,
): Promise<readonly AddedReport[]> {
  const keyOf = ({ report }: NewReport) => reportKey(report.id, report.digest);
  const known = await store.known(batch.map(keyOf));
  const fresh = uniqueBy(
    batch.filter((each) => !known.has(keyOf(each))),
    keyOf,
  );
  if (fresh.length === 0) return batch.map((each) => toAdded(each, "unchanged"));
  const outcomes = await record(at, (writer) => addFresh(writer, fresh, at));
  const told = new Set<string>();
  return batch.map((each) => {
    const key = keyOf(each);
    const outcome = told.has(key) ? "unchanged" : (outcomes.get(key) ?? "unchanged");
    told.add(key);
    return toAdded(each, outcome);
  });
}

async function addFresh(writer: StoreWriter, fresh: readonly NewReport[], at: string) {
  const keyOf = ({ report }: NewReport) => reportKey(report.id, report.digest);
  // Another process may have been quicker.
  const known = await writer.known(fresh.map(keyOf));
  const rows = fresh.filter((each) => !known.has(keyOf(each)));
  const dated = rows.map((each) => ({ ...each, report: { ...each.report, retrieved: each.report.retrieved ?? at } }));
  const { raised, lowered, families } = await writer.addReports(dated);
  const outcomes = new Map<string, AddedReport["outcome"]>();
  for (const each of rows) outcomes.set(keyOf(each), (families.get(keyOf(each)) ?? 1) > 1 ? "revision" : "added");
  return { result: outcomes, raised, lowered, causes: rows.map(({ report }) => report.id) };
}

function toAdded({ report, reading }: NewReport, outcome: AddedReport["outcome"]): AddedReport {
  return { id: report.id, key: reportKey(report.id, report.digest), outcome, accounts: reading.accounts.length };
}

async function recall(writer: StoreWriter): Promise<Memory> {
  const inputs = new Map<string, ReconcileInput>();
  for await (const { key, ...rest } of writer.standing()) inputs.set(key, toInput(rest));
  return { counter: writer.counter, inputs, entries: await writer.entryTexts() };
}

function toInput({
  head,
  text,
  reading,
}: {
  head: ReconcileInput["reading"]["report"];
  text: string;
  reading: ReconcileInput["reading"];
}): ReconcileInput {
  return { report: { ...head, text }, reading: { ...reading, report: head } };
}

/** What has to be written so that the store holds `now`. Each change names the reports that brought it about. */
export function compareEntries(
  before: ReadonlyMap<string, string>,
  now: readonly Entry[],
  causes: readonly string[],
): EntryChange[] {
  const changes: EntryChange[] = [];
  const left = new Set(before.keys());
  const caused = new Set(causes);
  for (const entry of now) {
    left.delete(entry.id);
    const old = before.get(entry.id);
    if (old === JSON.stringify(entry)) continue;
    const own = new Set(entry.accounts.flatMap(({ report }) => (caused.has(report) ? report : [])));
    const cause = own.size > 0 ? [...own] : causes;
    changes.push({
      id: entry.id,
      ...(old === undefined ? {} : { before: old }),
      after: entry,
      cause: nameCause(cause),
    });
  }
  for (const id of left) changes.push({ id, before: before.get(id)!, cause: nameCause(causes) });
  return changes;
}

function nameCause(causes: readonly string[]): string {
  return causes.slice(0, CAUSES).join(" ");
}

function applyChanges(
  before: ReadonlyMap<string, string>,
  changes: readonly EntryChange[],
): ReadonlyMap<string, string> {
  const now = new Map(before);
  for (const { id, after } of changes) {
    if (after === undefined) now.delete(id);
    else now.set(id, JSON.stringify(after));
  }
  return now;
}

function uniqueBy<T>(all: readonly T[], keyOf: (each: T) => string): T[] {
  return [...new Map(all.map((each) => [keyOf(each), each])).values()];
}
