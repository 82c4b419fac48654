/** Tokens in order, as they are cut off the text: half-open UTF-16 spans, in arrays that grow. */
export class TokenList {
  size = 0;
  start = new Uint32Array(1024);
  end = new Uint32Array(1024);
  /** 1 for a syntactic word that is one written token with the word before it: "n't" in "don't". */
  joined = new Uint8Array(1024);

  add(start: number, end: number, joined = 0): void {
    if (this.size === this.start.length) this.grow();
    this.start[this.size] = start;
    this.end[this.size] = end;
    this.joined[this.size++] = joined;
  }

  private grow(): void {
    const length = 2 * this.start.length;
    this.start = copy(this.start, new Uint32Array(length));
    this.end = copy(this.end, new Uint32Array(length));
    const joined = new Uint8Array(length);
    joined.set(this.joined);
    this.joined = joined;
  }
}

function copy(from: Uint32Array<ArrayBuffer>, to: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  to.set(from);
  return to;
}
