/** Tells open desks that the annals changed. */
export interface Live {
  readonly subscribe: (listener: (version: number) => void) => () => void;
  /** Asks for the version now, and tells it where it is a new one. */
  readonly check: () => Promise<void>;
  readonly stop: () => void;
}

const LOOK_EVERY_MS = 1500; // others may write to the same database; asking for one number is cheap

/** Looks for changes while anybody listens. */
export function createLive(version: () => Promise<number>): Live {
  const listeners = new Set<(version: number) => void>();
  const state: { told: number | undefined } = { told: undefined };
  const check = async () => {
    const now = await version();
    if (now === state.told) return;
    state.told = now;
    for (const listener of listeners) listener(now);
  };
  const timer = setInterval(() => {
    // A store that does not answer now may do so the next time; the page's own request tells what is wrong.
    if (listeners.size > 0) void check().catch(() => undefined);
  }, LOOK_EVERY_MS);
  timer.unref();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    check,
    stop: () => clearInterval(timer),
  };
}
