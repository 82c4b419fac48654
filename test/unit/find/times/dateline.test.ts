import { beforeAll, describe, expect, it } from "vitest";
import { createReader } from "#read";
import type { Report } from "#record";
import { createDatelineReader, createHeadReader } from "../../../../src/find/times/index.js";
import { openTestPack } from "../../../support/pack.js";

type Known = Pick<Report, "published" | "publishedBy" | "credit">;
let dated: (text: string, known?: Known) => unknown;
let placeOf: (text: string) => string | undefined;
beforeAll(() => {
  const pack = openTestPack();
  const read = createReader(pack);
  const readDateline = createDatelineReader(pack);
  const readHead = createHeadReader(pack);
  dated = (text, known = {}) => readDateline(read(text), known);
  placeOf = (text) => {
    const place = readHead(read(text))?.place;
    return place && text.slice(place.start, place.end);
  };
});

const OPTION: Known = { published: "2022-02-01", publishedBy: "option" };

describe("datelines", () => {
  it.each([
    ["ALMATY, Jan 7 (Agency) - Troops came.", { published: "2022-01-07", publishedBy: "dateline", credit: "Agency" }],
    ["SAN SALVADOR, 3 JAN 90 -- Troops came.", { published: "1990-01-03", publishedBy: "dateline" }],
    [
      "GUATEMALA CITY, 30 DEC 89 (ACAN-EFE) -- [TEXT] TROOPS CAME.",
      { published: "1989-12-30", publishedBy: "dateline", credit: "ACAN-EFE" },
    ],
    [
      "A title\n\nNUR-SULTAN, Kazakhstan, 30 December (Steppe Wire) — Troops came.",
      { published: "2021-12-30", publishedBy: "dateline", credit: "Steppe Wire" },
    ],
    ["(Agency) - Troops came.", { credit: "Agency" }],
    [
      "date 2022-01-05 - The day in headlines\n\n- Cabinet resigns",
      { published: "2022-01-05", publishedBy: "first-line" },
    ],
    ["Moscow - the city - is big.", {}],
    ["- Cabinet resigns\n- Crowds storm palace", {}],
    ["", {}],
  ])("%s", (text, expected) => {
    expect(dated(text, OPTION)).toEqual({ ...expected, notes: [] });
  });

  it("gives way to the item's own metadata", () => {
    const known: Known = { published: "2022-01-09", publishedBy: "metadata" };
    expect(dated("ALMATY, Jan 7 (Agency) - Troops came.", known)).toEqual({ credit: "Agency", notes: [] });
  });

  it("does not invent a year", () => {
    expect(dated("ALMATY, Jan 7 (Agency) - Troops came.")).toMatchObject({
      notes: [{ code: "dateline-without-year", start: 8, end: 13 }],
    });
  });

  it("tells the place", () => {
    expect(placeOf("NUR-SULTAN, Kazakhstan, 7 January (Steppe Wire) - Troops came.")).toBe("NUR-SULTAN, Kazakhstan");
    expect(placeOf("MOSCOW — Troops came.")).toBe("MOSCOW");
  });
});
