/**
 * Calls `work` on every item, up to `limit` at a time, and gives the results in the order of the items. Takes the next item only
 * when there is room, so that nothing piles up whichever side is slower; a result that is ready does not wait for the next item.
 */
export async function* mapInOrder<T, R>(
  items: AsyncIterable<T>,
  limit: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const source = items[Symbol.asyncIterator]();
  const running: Promise<R>[] = [];
  const state: { next: Promise<IteratorResult<T>> | undefined; ended: boolean } = { next: undefined, ended: false };
  try {
    while (!state.ended || running.length > 0) {
      if (!state.ended && running.length < limit) state.next ??= quietly(source.next());
      const { next } = state;
      const [first] = running;
      const more =
        first && next ? await Promise.race([next.then(() => true), first.then(() => false)]) : next !== undefined;
      if (!more) {
        yield await running.shift()!;
        continue;
      }
      const { done, value } = await next!;
      state.next = undefined;
      if (done) state.ended = true;
      else running.push(quietly(work(value)));
    }
  } finally {
    // Not awaited: a source that waits for input would never answer.
    if (!state.ended) void source.return?.();
  }
}

/** A failure is looked at when its turn comes; until then it must not count as unhandled. */
function quietly<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}
