import { describe, expect, it } from "vitest";
import type { Account, Reading } from "#record";
import { pickParts } from "../../../src/run/render-reading.js";

const account = (id: string, more: Partial<Account>) => ({ id, kind: "event", ...more }) as Account;
const reading = (accounts: readonly Account[]) => ({ accounts, times: [], places: [] }) as unknown as Reading;
const ids = (accounts: readonly Account[] | undefined) => accounts?.map(({ id }) => id);

describe("a reading's parts", () => {
  const figure = account("figure", { kind: "figure" });
  const visit = account("visit", { type: "CONSULT" });
  const raid = account("raid", { type: "ASSAULT", incident: 0.3 });
  const bomb = account("bomb", { type: "ASSAULT", incident: 0.6 });

  it("has the incidents of a report that likely brings one, beside what else is chosen", () => {
    const told = reading([figure, visit, raid, bomb]);
    expect(ids(pickParts(told, ["incidents"]).accounts)).toEqual(["raid", "bomb"]);
    expect(ids(pickParts(told, ["incidents", "figures"]).accounts)).toEqual(["figure", "raid", "bomb"]);
    expect(pickParts(told, ["times"]).accounts).toBeUndefined();
  });

  it("has none of a report that likely brings no incident", () => {
    expect(ids(pickParts(reading([visit, raid]), ["incidents"]).accounts)).toEqual([]);
    expect(ids(pickParts(reading([visit, raid]), ["incidents", "events"]).accounts)).toEqual(["visit", "raid"]);
  });
});
