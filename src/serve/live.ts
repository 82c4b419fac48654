/** Tells open desks that the annals changed. */
export interface Live {
  readonly subscribe: (listener: (version: number) => void) => () => void;
  readonly tell: (version: number) => void;
}

export function createLive(): Live {
  const listeners = new Set<(version: number) => void>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell(version) {
      for (const listener of listeners) listener(version);
    },
  };
}
