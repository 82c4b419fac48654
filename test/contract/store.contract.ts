import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseFilter } from "#filter";
import { type Decision, stableId } from "#record";
import type { Store } from "#store";
import { createRecorder, type Recorder } from "../../src/run/recorder.js";
import { makeNewReport, reconcileByType } from "../support/readings.js";

/** How one kind of store is opened for the suite; `fresh` gives an empty one, `reopen` the same again after `close`. */
export interface StoreUnderTest {
  fresh(): Promise<Store>;
  reopen(store: Store): Promise<Store>;
}

const AT = "2022-01-08T09:00:00Z";
const riot = {
  word: "clashed",
  type: "ASSAULT",
  day: "2022-01-05",
  place: "Almaty",
  country: "KAZ",
  actor: "Police",
} as const;
const talks = {
  word: "met",
  type: "CONSULT",
  day: "2022-01-07",
  place: "Moscow",
  country: "RUS",
  actor: "Ministers",
} as const;

const A = makeNewReport("a", "Police clashed with crowds in Almaty.", [riot], {
  publisher: "Daily",
  published: "2022-01-05",
});
const B = makeNewReport("b", "Ministers met in Moscow.", [talks], {
  publisher: "Herald",
  published: "2022-01-07T10:00:00+03:00",
});
const C = makeNewReport("c", "Police clashed again in Almaty, a witness said.", [riot], {
  publisher: "Herald",
  published: "2022-01-06",
  url: "https://example.org/c",
});

/** What every store must do. Names say what a reader of the contract may rely on. */
export function storeContract(name: string, open: StoreUnderTest): void {
  describe(name, () => {
    let store: Store;
    let recorder: Recorder;
    const stores: Store[] = [];
    const begin = async () => {
      store = await open.fresh();
      stores.push(store);
      recorder = createRecorder(store, reconcileByType);
    };
    beforeAll(begin);
    afterAll(async () => {
      for (const each of stores) await each.close().catch(() => undefined);
    });
    const entries = async (query = "") =>
      (await store.listEntries(parseFilter(new URLSearchParams(query)).filter)).rows.map(({ title }) => title).sort();

    test("a report is kept with its text, its reading and what follows from it", async () => {
      expect(await recorder.add([A, B], AT)).toEqual([
        { id: "a", key: `a~${A.report.digest.slice(0, 12)}`, outcome: "added", accounts: 1 },
        { id: "b", key: `b~${B.report.digest.slice(0, 12)}`, outcome: "added", accounts: 1 },
      ]);
      const kept = (await store.report("a"))!;
      expect(kept.head).toEqual({ ...A.reading.report, retrieved: AT });
      expect(await store.text(kept.key)).toBe(A.report.text);
      expect((await store.reading(kept.key))!.accounts).toEqual(A.reading.accounts);
      expect(await entries()).toEqual(["ASSAULT/Almaty told 1 times", "CONSULT/Moscow told 1 times"]);
    });

    test("the same report again changes nothing", async () => {
      const before = await store.counter();
      expect((await recorder.add([A, B, A], "2030-01-01T00:00:00Z")).map(({ outcome }) => outcome)).toEqual([
        "unchanged",
        "unchanged",
        "unchanged",
      ]);
      expect(await store.counter()).toBe(before);
      expect((await store.report("a"))!.head.retrieved).toBe(AT);
    });

    test("an entry's changes are kept as revisions with their cause", async () => {
      await recorder.add([C], "2022-01-08T10:00:00Z");
      const id = stableId("e", "ASSAULT/Almaty");
      const revisions = await store.revisions(id);
      expect(revisions.map(({ at, cause, before, after }) => [at, cause, before?.title, after?.title])).toEqual([
        [AT, "a", undefined, "ASSAULT/Almaty told 1 times"],
        ["2022-01-08T10:00:00Z", "c", "ASSAULT/Almaty told 1 times", "ASSAULT/Almaty told 2 times"],
      ]);
      expect((await store.latestRevisions({ limit: 1 })).map(({ entry }) => entry)).toEqual([id]);
    });

    test("since tells what changed and nothing else", async () => {
      const counter = await store.counter();
      expect(await store.since(counter)).toEqual({ counter, reports: [], entries: [], gone: [] });
      expect((await store.since(counter - 1)).entries).toEqual([stableId("e", "ASSAULT/Almaty")]);
      expect((await store.since(counter - 1)).reports).toEqual([(await store.report("c"))!.key]);
    });

    test("filters narrow entries, accounts and reports", async () => {
      expect(await entries("type=ASSAULT")).toEqual(["ASSAULT/Almaty told 2 times"]);
      expect(await entries("country=RUS,KGZ")).toEqual(["CONSULT/Moscow told 1 times"]);
      expect(await entries("place=alma")).toEqual(["ASSAULT/Almaty told 2 times"]);
      expect(await entries("actor=minis")).toEqual(["CONSULT/Moscow told 1 times"]);
      expect(await entries("from=2022-01-06&to=2022-01-07")).toEqual(["CONSULT/Moscow told 1 times"]);
      expect(await entries("to=2022-01-04")).toEqual([]);
      expect(await entries("from=2022-01-05&to=2022-01-05")).toEqual(["ASSAULT/Almaty told 2 times"]);
      expect(await entries("origins=2")).toEqual(["ASSAULT/Almaty told 2 times"]);
      expect(await entries("q=police -nobody")).toEqual(["ASSAULT/Almaty told 2 times"]);
      expect(await entries("report=b")).toEqual(["CONSULT/Moscow told 1 times"]);
      expect(await entries("publisher=Herald")).toEqual(["ASSAULT/Almaty told 2 times", "CONSULT/Moscow told 1 times"]);
      expect(await entries("standing=claimed")).toEqual([]);
      expect(await entries("kind=event&factuality=CT%2B&stage=done&confidence=0.5")).toHaveLength(2);
      const reports = async (query: string) =>
        (await store.listReports(parseFilter(new URLSearchParams(query)).filter)).rows.map(({ head }) => head.id);
      expect(await reports("")).toEqual(["b", "c", "a"]);
      expect(await reports("type=ASSAULT")).toEqual(["c", "a"]);
      expect(await reports("q=witness")).toEqual(["c"]);
      expect(await reports("publisher=Daily&country=KAZ")).toEqual(["a"]);
      const accounts = async (query: string) =>
        (await store.listAccounts(parseFilter(new URLSearchParams(query)).filter)).rows.map(
          ({ report }) => report.head.id,
        );
      expect(await accounts("")).toEqual(["b", "a", "c"]);
      expect(await accounts("type=ASSAULT&q=witness")).toEqual(["c"]);
      expect(await accounts("standing=reported&publisher=Daily")).toEqual(["a"]);
      expect(await accounts("origins=2")).toEqual(["a", "c"]);
    });

    test("lists come in pages and say how many there are", async () => {
      const { rows, total } = await store.listReports({}, { limit: 2, offset: 2 });
      expect([rows.map(({ head }) => head.id), total]).toEqual([["a"], 3]);
      expect((await store.listEntries({}, { order: "time" })).rows.map(({ title }) => title[0])).toEqual(["A", "C"]);
      expect((await store.listEntries({}, { order: "weight" })).rows.map(({ title }) => title[0])).toEqual(["A", "C"]);
      expect((await store.listEntries({}, { order: "-time", limit: 1 })).rows.map(({ title }) => title[0])).toEqual([
        "C",
      ]);
    });

    test("an account leads to its report, and to the entries it went into", async () => {
      const { account, report } = (await store.account(A.reading.accounts[0]!.id))!;
      expect([account, report.head.id]).toEqual([A.reading.accounts[0], "a"]);
      expect([...(await store.entriesOfReport("a"))]).toEqual([
        [A.reading.accounts[0]!.id, [stableId("e", "ASSAULT/Almaty")]],
      ]);
      expect(await store.account("none")).toBeUndefined();
    });

    test("counts say how much there is", async () => {
      expect(await store.counts()).toEqual({
        reports: 3,
        superseded: 0,
        accounts: { event: 3 },
        entries: { event: 2 },
      });
    });

    test("another text under the same address is a revision; whichever came first, the later published stands", async () => {
      const later = makeNewReport("c2", "Nobody was hurt.", [], {
        publisher: "Herald",
        published: "2022-01-09",
        url: "https://example.org/c",
      });
      const earlier = makeNewReport("c", "Police clashed in Almaty, first reports said.", [riot], {
        published: "2022-01-05",
      });
      expect((await recorder.add([later], AT)).map(({ outcome }) => outcome)).toEqual(["revision"]);
      expect((await recorder.add([earlier], AT)).map(({ outcome }) => outcome)).toEqual(["revision"]);
      const versions = await store.versions("c2");
      expect(versions.map(({ head, standing }) => [head.id, head.published, standing])).toEqual([
        ["c", "2022-01-05", false],
        ["c", "2022-01-06", false],
        ["c2", "2022-01-09", true],
      ]);
      expect(versions.map(({ head }) => head.revisionOf)).toEqual([undefined, versions[0]!.key, versions[1]!.key]);
      expect(await entries("type=ASSAULT")).toEqual(["ASSAULT/Almaty told 1 times"]);
      expect(await store.text(versions[0]!.key)).toBe(earlier.report.text);
      expect((await store.report("c"))!.head.published).toBe("2022-01-06");
      expect((await store.counts()).superseded).toBe(2);
    });

    test("when the standing version is removed the one before it stands again", async () => {
      const counter = await store.counter();
      expect(await recorder.remove("c2", AT)).toHaveLength(1);
      expect(await entries("type=ASSAULT")).toEqual(["ASSAULT/Almaty told 2 times"]);
      expect((await store.since(counter)).gone.map(({ kind }) => kind)).toEqual(["report"]);
      expect(await recorder.remove("nobody", AT)).toEqual([]);
    });

    test("what rests on a removed report alone goes with it, and its history stays", async () => {
      const id = stableId("e", "CONSULT/Moscow");
      await recorder.remove("b", AT);
      expect(await store.entry(id)).toBeUndefined();
      expect((await store.revisions(id)).at(-1)).toMatchObject({ cause: "b", before: { id } });
      expect((await store.revisions(id)).at(-1)!.after).toBeUndefined();
      expect(await store.report("b")).toBeUndefined();
    });

    test("decisions are kept and replayed", async () => {
      const decision: Decision = { id: "d1", at: AT, by: "me", kind: "reject", accounts: [A.reading.accounts[0]!.id] };
      await recorder.decide(decision);
      expect(await store.decisions()).toEqual([decision]);
      expect(await entries("type=ASSAULT")).toEqual(["ASSAULT/Almaty told 1 times"]);
      expect((await store.revisions(stableId("e", "ASSAULT/Almaty"))).at(-1)!.cause).toBe("d1");
    });

    test("input that could not be kept is on record", async () => {
      const problem = { code: "empty", text: "There is no text in it.", hint: "Leave it out.", file: "x.txt" };
      await recorder.addAttempts([problem], AT);
      expect(await store.attempts()).toEqual([{ at: AT, problem }]);
    });

    test("a transaction that fails leaves nothing behind, and the store goes on", async () => {
      const before = await store.counter();
      await expect(
        store.write(async (writer) => {
          await writer.addReports([makeNewReport("x", "Police clashed.", [{ ...riot, place: undefined } as never])]);
          throw new Error("stop");
        }),
      ).rejects.toThrow("stop");
      expect(await store.counter()).toBe(before);
      expect(await store.report("x")).toBeUndefined();
    });

    test("text comes back as it was: U+0000, byte-order marks, astral signs, quotes", async () => {
      const text = "\ufeffNUL \u0000, 𝛑 😀, quote ' \" \\ %s $1, \u202eright to left\u202c\r\n\ttab";
      const odd = makeNewReport("odd'\"\u0000", text, [], {
        title: "NUL \u0000 title",
        publisher: "P\u0000",
        sourceMap: [[0, 3]],
      });
      await recorder.add([odd], AT);
      const { rows } = await store.listReports({}, { order: "changed", limit: 1 });
      expect(await store.text(rows[0]!.key)).toBe(text);
      expect(rows[0]!.head.title).toBe("NUL \u0000 title");
      expect(await store.sourceMap(rows[0]!.key)).toEqual([[0, 3]]);
      expect((await store.report("odd'\"\u0000"))!.head.id).toBe("odd'\"\u0000");
    });

    test("names of any length are found again", async () => {
      const id = `${"i".repeat(5000)}é`;
      const url = `https://example.org/?${"u".repeat(9000)}`;
      expect((await recorder.add([makeNewReport(id, "One.", [], { url })], AT)).map(({ outcome }) => outcome)).toEqual([
        "added",
      ]);
      expect((await recorder.add([makeNewReport(id, "One.", [], { url })], AT)).map(({ outcome }) => outcome)).toEqual([
        "unchanged",
      ]);
      expect(
        (await recorder.add([makeNewReport("other", "Two.", [], { url })], AT)).map(({ outcome }) => outcome),
      ).toEqual(["revision"]);
      expect((await store.report(id))!.head).toMatchObject({ id, url });
      expect(await store.versions("other")).toHaveLength(2);
    });

    test("a long text is kept whole", { timeout: 120_000 }, async () => {
      const text = Array.from({ length: 600_000 }, (_, i) => `w${i.toString(36)}`).join(" ");
      await recorder.add([makeNewReport("long", text, [])], AT);
      expect(await store.text((await store.report("long"))!.key)).toBe(text);
      await recorder.remove("long", AT);
    });

    test("what is kept is there again after closing and opening", async () => {
      const before = [await store.counts(), await store.counter()];
      await store.close();
      store = await open.reopen(store);
      stores.push(store);
      expect([await store.counts(), await store.counter()]).toEqual(before);
      recorder = createRecorder(store, reconcileByType);
      expect(await recorder.reconcileAll(AT, "engine")).toBe(0);
    });

    test("the annals do not depend on the order in which reports arrive", { timeout: 120_000 }, async () => {
      const reports = [
        A,
        B,
        C,
        makeNewReport("c", "Police never clashed in Almaty.", [{ ...riot, type: "REJECT" }], {
          published: "2022-01-06",
        }),
      ];
      const seen: unknown[] = [];
      for (const order of [
        [0, 1, 2, 3],
        [3, 2, 1, 0],
        [2, 0, 3, 1],
      ]) {
        await begin();
        for (const index of order) await recorder.add([reports[index]!], AT);
        const { rows } = await store.listEntries();
        seen.push(
          rows,
          (await store.versions("c")).map(({ key, standing, head }) => [key, standing, head.revisionOf]),
        );
      }
      expect(seen.slice(2, 4)).toEqual(seen.slice(0, 2));
      expect(seen.slice(4, 6)).toEqual(seen.slice(0, 2));
    });

    test("two who write at once take turns", async () => {
      await begin();
      const other = createRecorder(store, reconcileByType);
      await Promise.all([recorder.add([A], AT), other.add([C], AT), recorder.add([B], AT)]);
      expect(await entries()).toEqual(["ASSAULT/Almaty told 2 times", "CONSULT/Moscow told 1 times"]);
    });
  });
}
