/** Numbers of places by GeoNames identifier: two sorted columns, and what has come since they were last sorted. */
export class NumbersById {
  private ids = new Uint32Array(1024);
  private numbers = new Uint32Array(1024);
  private size = 0;
  private sorted = 0;

  /** Takes effect with the next `sort`. */
  set(id: number, place: number): void {
    if (this.size === this.ids.length) {
      this.ids = grown(this.ids);
      this.numbers = grown(this.numbers);
    }
    this.ids[this.size] = id;
    this.numbers[this.size++] = place;
  }

  /** 0 where the identifier is unknown. */
  of(id: number): number {
    let low = 0;
    for (let high = this.sorted; low < high; ) {
      const at = (low + high) >>> 1;
      if (this.ids[at]! < id) low = at + 1;
      else high = at;
    }
    return low < this.sorted && this.ids[low] === id ? this.numbers[low]! : 0;
  }

  sort(): void {
    const { ids, numbers } = this;
    const order = Uint32Array.from({ length: this.size }, (_, i) => i).sort((a, b) => ids[a]! - ids[b]! || a - b);
    this.ids = order.map((i) => ids[i]!);
    this.numbers = order.map((i) => numbers[i]!);
    this.sorted = this.size;
  }
}

function grown(column: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * column.length + 1024);
  larger.set(column);
  return larger;
}
