/** Where in a report a number stands, by its size. */
type BySize = Map<number, Set<number>>;

/** Of what one place is said: numbers, and how many of them nothing without a place has. */
interface Placed {
  readonly bySize: BySize;
  sizes: number;
  readonly starts: Map<number, number>;
}

/**
 * The numbers of one measure in a report. What is told of another place is another happening, and speaks neither for nor against a number;
 * what is told of no place may be of any. Asking takes no longer where there are many.
 */
export class ToldNumbers {
  private readonly all: BySize = new Map();
  private readonly unplaced: BySize = new Map();
  private readonly placed = new Map<string, Placed>();

  add(size: number, start: number, where: string | undefined): void {
    put(this.all, size, start);
    if (where === undefined) return put(this.unplaced, size, start);
    let here = this.placed.get(where);
    if (!here) this.placed.set(where, (here = { bySize: new Map(), sizes: 0, starts: new Map() }));
    put(here.bySize, size, start);
  }

  /** To be called once, when all numbers are known. */
  close(): void {
    for (const here of this.placed.values())
      for (const [size, starts] of here.bySize) {
        const beside = this.unplaced.get(size);
        if (!beside) here.sizes++;
        let more = 0;
        for (const start of starts) if (!beside?.has(start)) more++;
        here.starts.set(size, more);
      }
  }

  /** At how many other words a number is told again, and how many other numbers there are. */
  beside(size: number, start: number, where: string | undefined): { again: number; others: number } {
    const near = where === undefined ? this.all : this.unplaced;
    const here = where === undefined ? undefined : this.placed.get(where);
    const isTold = near.has(size) || here?.bySize.has(size) === true;
    const isOwn = near.get(size)?.has(start) === true || here?.bySize.get(size)?.has(start) === true;
    const starts = (near.get(size)?.size ?? 0) + (here?.starts.get(size) ?? 0);
    return { again: starts - Number(isOwn), others: near.size + (here?.sizes ?? 0) - Number(isTold) };
  }
}

function put(bySize: BySize, size: number, start: number): void {
  const starts = bySize.get(size);
  if (starts) starts.add(start);
  else bySize.set(size, new Set([start]));
}
