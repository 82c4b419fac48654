import fc from "fast-check";
import { expect, test } from "vitest";
import { mapInOrder } from "../../../src/run/map-in-order.js";

async function* each<T>(items: readonly T[], taken: { count: number }): AsyncGenerator<T> {
  for (const item of items) {
    taken.count++;
    yield item;
  }
}

test("gives results in the order of the items, whichever is ready first, and takes no more than it may hold", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 20 }), fc.integer({ min: 1, max: 5 }), async (delays, limit) => {
      const taken = { count: 0 };
      let given = 0;
      const results: number[] = [];
      const work = async (index: number): Promise<number> => {
        await new Promise((resolve) => setTimeout(resolve, delays[index]));
        return index;
      };
      for await (const result of mapInOrder(each([...delays.keys()], taken), limit, work)) {
        expect(taken.count - given).toBeLessThanOrEqual(limit);
        given++;
        results.push(result);
      }
      expect(results).toEqual([...delays.keys()]);
    }),
    { numRuns: 30 },
  );
});

test("a failure comes when its turn comes", async () => {
  const seen: number[] = [];
  const work = async (item: number): Promise<number> => (item === 2 ? Promise.reject(new Error("two")) : item);
  await expect(
    (async () => {
      for await (const result of mapInOrder(each([0, 1, 2, 3], { count: 0 }), 4, work)) seen.push(result);
    })(),
  ).rejects.toThrow("two");
  expect(seen).toEqual([0, 1]);
});
