import { expect, test } from "vitest";
import { mapInOrder } from "../../../src/run/map-in-order.js";

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
async function collect<T>(results: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const each of results) all.push(each);
  return all;
}

test("results come in the order of the items, so many at a time and no more", async () => {
  let running = 0;
  let most = 0;
  async function* items() {
    yield* [30, 1, 20, 1, 5];
  }
  const results = mapInOrder(items(), 3, async (item) => {
    most = Math.max(most, ++running);
    await wait(item);
    running--;
    return item;
  });
  expect([await collect(results), most]).toEqual([[30, 1, 20, 1, 5], 3]);
});

test("a result that is ready does not wait for an item that is not", async () => {
  async function* items() {
    yield 1;
    await new Promise(() => undefined);
  }
  const results = mapInOrder(items(), 4, async (item) => item);
  expect(await results.next()).toEqual({ done: false, value: 1 });
});

test("failures of the work and of the source come through, after the results before them", async () => {
  async function* items() {
    yield 1;
    yield 2;
  }
  const results = mapInOrder(items(), 1, async (item) => {
    if (item === 2) throw new Error("two");
    return item;
  });
  expect((await results.next()).value).toBe(1);
  await expect(results.next()).rejects.toThrow("two");
  async function* broken(): AsyncGenerator<number> {
    throw new Error("source");
  }
  await expect(collect(mapInOrder(broken(), 2, async (item) => item))).rejects.toThrow("source");
});

test("the source is closed when nobody wants more", async () => {
  let closed = false;
  async function* items() {
    try {
      for (let i = 0; ; i++) yield i;
    } finally {
      closed = true;
    }
  }
  for await (const item of mapInOrder(items(), 2, async (item) => item)) if (item === 3) break;
  await wait(0);
  expect(closed).toBe(true);
});
