import fc from "fast-check";
import { expect, test } from "vitest";
import { compareVersions, groupVersions, reportKey, toInstant, type Version } from "../../../src/store/versions.js";

test("a publication date becomes an instant that sorts as text", () => {
  expect(toInstant("2022-01-07")).toBe("2022-01-07T00:00:00.000Z");
  expect(toInstant("2022-01-07T01:30:00+06:00")).toBe("2022-01-06T19:30:00.000Z");
  expect(toInstant(undefined)).toBe("");
  expect(toInstant("soon")).toBe("");
});

const version = fc.record({
  id: fc.constantFrom("a", "b", "c", "d"),
  digest: fc.constantFrom("1", "2", "3"),
  url: fc.option(fc.constantFrom("u", "v"), { nil: undefined }),
  instant: fc.constantFrom("", "2022-01-05", "2022-01-06"),
  retrieved: fc.constantFrom("2022-01-07", "2022-01-08"),
});
const versions = fc
  .uniqueArray(version, { selector: ({ id, digest }) => `${id}${digest}` })
  .map((all): Version[] => all.map((each) => ({ ...each, key: reportKey(each.id, each.digest) })));

test("families do not depend on the order of arrival, and share an id or an address", () => {
  fc.assert(
    fc.property(
      versions.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        const plain = (groups: ReadonlyMap<string, readonly Version[]>) =>
          [...groups].map(([name, group]) => [name, group.map(({ key }) => key)] as const).sort();
        const groups = groupVersions(all);
        expect(plain(groupVersions(shuffled))).toEqual(plain(groups));
        const familyOf = new Map([...groups].flatMap(([name, group]) => group.map(({ key }) => [key, name] as const)));
        for (const one of all) {
          for (const other of all) {
            if (one.id === other.id || (one.url !== undefined && one.url === other.url))
              expect(familyOf.get(one.key)).toBe(familyOf.get(other.key));
          }
        }
        for (const group of groups.values()) expect([...group].sort(compareVersions)).toEqual(group);
      },
    ),
  );
});
