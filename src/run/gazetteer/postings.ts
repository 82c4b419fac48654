import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import {
  type ColumnName,
  foldName,
  GAZETTEER_COLUMNS,
  type Gazetteer,
  NAME_SORTS,
  NameBeginnings,
  NameKey,
  type NameSort,
} from "#lang";
import { ColumnFile } from "./column-file.js";

/** What a name stands for, with the first day and the day after the last on which it holds. */
export interface NewPosting {
  readonly place: number;
  readonly sort: NameSort;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

interface Posting {
  readonly key: number;
  readonly check: number;
  readonly place: number;
  readonly sort: number;
  readonly from: number;
  readonly to: number;
}

/** Names are spread over so many files by the first bits of their key; one file at a time is sorted in memory. */
const PARTS = 256;
const PART_SHIFT = 24;
const WORDS = 6;
/** Stands for "no date" in a file and for "always" in the index. */
const FAR = 2_000_000;
const NAME_COLUMNS = ["bucket", "begins", "key", "check", "first", "place", "sort", "dated", "from", "to"] as const;

/** Takes names in any order, and makes the index by name out of them and those of a gazetteer. */
export class PostingFiles {
  private readonly parts: ColumnFile[];
  private readonly hash = new NameKey();
  private readonly beginnings = new NameBeginnings();

  constructor(private readonly folder: string) {
    this.parts = Array.from({ length: PARTS }, (_, i) => new ColumnFile(join(folder, `part-${i}`), 4));
  }

  add(name: string, { place, sort, from = -FAR, to = FAR }: NewPosting): void {
    const folded = foldName(name);
    if (folded.length < 2) return;
    this.beginnings.add(folded);
    this.hash.clear();
    this.hash.add(folded);
    const part = this.parts[this.hash.a >>> PART_SHIFT]!;
    for (const word of [this.hash.a, this.hash.b, place, NAME_SORTS.indexOf(sort), from, to]) part.push(word);
  }

  /** Files of the columns by name, closed. Checks between parts whether it is to stop. */
  async merge(base: Gazetteer, stop: () => void): Promise<ReadonlyMap<ColumnName, ColumnFile>> {
    const files = new Map<ColumnName, ColumnFile>(
      NAME_COLUMNS.map((n) => [n, new ColumnFile(join(this.folder, n), GAZETTEER_COLUMNS[n].BYTES_PER_ELEMENT)]),
    );
    const bucket = new Uint32Array(65537);
    const old = basePostings(base);
    for (let i = 0; i < PARTS; i++) {
      this.parts[i]!.close();
      const path = this.parts[i]!.path;
      writePart([...old(i), ...newPostings(readFileSync(path))], files, bucket);
      rmSync(path);
      stop();
      await setImmediate();
    }
    for (let i = 1; i < bucket.length; i++) bucket[i] = Math.max(bucket[i]!, bucket[i - 1]!);
    files.get("bucket")!.pushBytes(new Uint8Array(bucket.buffer));
    files.get("begins")!.pushBytes(new Uint8Array(this.beginnings.table(base.columns.begins).buffer));
    files.get("first")!.push(files.get("place")!.length);
    for (const file of files.values()) file.close();
    return files;
  }
}

/** Sorts the postings of a part by name and appends them; of a name's postings for one place the first counts. */
function writePart(postings: Posting[], files: ReadonlyMap<ColumnName, ColumnFile>, bucket: Uint32Array): void {
  postings.sort((p, q) => p.key - q.key || p.check - q.check);
  const push = (column: ColumnName, value: number): void => files.get(column)!.push(value);
  const seen = new Set<number>();
  postings.forEach((p, i) => {
    const before = postings[i - 1];
    if (before?.key !== p.key || before.check !== p.check) {
      seen.clear();
      push("first", files.get("place")!.length);
      push("key", p.key);
      push("check", p.check);
      bucket[(p.key >>> 16) + 1] = files.get("key")!.length;
    }
    if (seen.has(p.place)) return;
    seen.add(p.place);
    if (p.from > -FAR || p.to < FAR) {
      push("dated", files.get("place")!.length);
      push("from", p.from);
      push("to", p.to);
    }
    push("place", p.place);
    push("sort", p.sort);
  });
}

/** Postings of the gazetteer by part, to be asked for in order. */
function basePostings({ columns }: Gazetteer): (part: number) => Posting[] {
  const { key, check, first, place, sort, dated, from, to } = columns;
  let name = 0;
  let date = 0;
  return (part) => {
    const postings: Posting[] = [];
    for (; name < key.length && key[name]! >>> PART_SHIFT === part; name++) {
      for (let p = first[name]!; p < first[name + 1]!; p++) {
        const isDated = date < dated.length && dated[date] === p;
        const period = isDated ? { from: from[date]!, to: to[date]! } : { from: -FAR, to: FAR };
        if (isDated) date++;
        postings.push({ key: key[name]!, check: check[name]!, place: place[p]!, sort: sort[p]!, ...period });
      }
    }
    return postings;
  };
}

function newPostings(bytes: Uint8Array): Posting[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const postings: Posting[] = [];
  for (let at = 0; at < bytes.length; at += 4 * WORDS) {
    postings.push({
      key: view.getUint32(at, true),
      check: view.getUint32(at + 4, true),
      place: view.getUint32(at + 8, true),
      sort: view.getUint32(at + 12, true),
      from: view.getInt32(at + 16, true),
      to: view.getInt32(at + 20, true),
    });
  }
  return postings;
}
