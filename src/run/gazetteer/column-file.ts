import { closeSync, openSync, writeSync } from "node:fs";

const BUFFER = 1 << 16;

/** Numbers of one width written one after another into a file, little-endian; only a buffer of them is kept in memory. */
export class ColumnFile {
  private readonly buffer = Buffer.alloc(BUFFER);
  private readonly file: number;
  private used = 0;
  /** Members written so far. */
  length = 0;

  /** `width` is the bytes of a member; negative numbers are written as two's complement. */
  constructor(
    readonly path: string,
    readonly width: number,
  ) {
    this.file = openSync(path, "w");
  }

  push(value: number): void {
    if (this.used + this.width > BUFFER) this.flush();
    for (let i = 0, rest = value; i < this.width; i++, rest >>= 8) this.buffer[this.used++] = rest & 0xff;
    this.length++;
  }

  /** Members that are laid out already. */
  pushBytes(bytes: Uint8Array): void {
    this.flush();
    for (let at = 0; at < bytes.length; ) at += writeSync(this.file, bytes, at, bytes.length - at);
    this.length += bytes.length / this.width;
  }

  close(): void {
    this.flush();
    closeSync(this.file);
  }

  private flush(): void {
    for (let at = 0; at < this.used; ) at += writeSync(this.file, this.buffer, at, this.used - at);
    this.used = 0;
  }
}
