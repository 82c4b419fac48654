/** A stack of whole numbers that grows and never shrinks. */
export class IntStack {
  size = 0;
  private values = new Int32Array(64);

  pushTwo(a: number, b: number): void {
    if (this.size + 2 > this.values.length) this.grow();
    this.values[this.size++] = a;
    this.values[this.size++] = b;
  }

  pop(): number {
    return this.values[--this.size]!;
  }

  private grow(): void {
    const more = new Int32Array(2 * this.values.length);
    more.set(this.values);
    this.values = more;
  }
}
