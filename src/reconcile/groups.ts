/** Disjoint groups of 0…size-1 that only ever grow together; the smallest member names a group, so order does not show. */
export class Groups {
  private readonly parent: Int32Array;

  constructor(readonly size: number) {
    this.parent = Int32Array.from({ length: size }, (_, i) => i);
  }

  /** The smallest member of i's group. */
  of(i: number): number {
    while (this.parent[i] !== i) {
      this.parent[i] = this.parent[this.parent[i]!]!;
      i = this.parent[i]!;
    }
    return i;
  }

  join(a: number, b: number): void {
    const x = this.of(a);
    const y = this.of(b);
    if (x < y) this.parent[y] = x;
    else this.parent[x] = y;
  }

  /** Members of every group, ascending, groups by their first member. */
  all(): number[][] {
    const byFirst = new Map<number, number[]>();
    for (let i = 0; i < this.size; i++) {
      const first = this.of(i);
      const members = byFirst.get(first);
      if (members) members.push(i);
      else byFirst.set(first, [i]);
    }
    return [...byFirst.values()];
  }
}
