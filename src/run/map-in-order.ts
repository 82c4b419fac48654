/**
 * Calls `work` on every item, up to `limit` at a time, and gives the results in the order of the items. Takes the next item only
 * when there is room, so that nothing piles up whichever side is slower.
 */
export async function* mapInOrder<T, R>(items: AsyncIterable<T>, limit: number, work: (item: T) => Promise<R>): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  for await (const item of items) {
    const started = work(item);
    started.catch(() => {}); // it is looked at when its turn comes
    running.push(started);
    if (running.length >= limit) yield await running.shift()!;
  }
  while (running.length > 0) yield await running.shift()!;
}
