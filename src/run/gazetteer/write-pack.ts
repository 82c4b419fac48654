import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { align, COLUMN_NAMES, type ColumnName, columnsHeader, type LanguagePack, packHeader } from "#lang";
import type { ColumnFile } from "./column-file.js";

export const SECTION = "gazetteer/index";
const CHUNK = 1 << 20;

/** All sections of a packed language with another gazetteer, whose columns are files. */
export function writePack(path: string, pack: LanguagePack, columns: ReadonlyMap<ColumnName, ColumnFile>): void {
  const lengths = Object.fromEntries(COLUMN_NAMES.map((name) => [name, columns.get(name)!.length]));
  const head = columnsHeader(lengths as Record<ColumnName, number>);
  const files = COLUMN_NAMES.map((name) => columns.get(name)!);
  const size = files.reduce((sum, { length, width }) => sum + align(length * width), head.length);
  const sections = pack.sections.map((name) => ({ name, length: name === SECTION ? size : pack.section(name).length }));
  const out = openSync(path, "w");
  try {
    writePadded(out, packHeader(pack.language, pack.version, sections));
    for (const { name } of sections) {
      if (name !== SECTION) writePadded(out, pack.section(name));
      else {
        writePadded(out, head);
        for (const file of files) copyPadded(out, file.path);
      }
    }
  } finally {
    closeSync(out);
  }
}

function writePadded(out: number, bytes: Uint8Array): void {
  write(out, bytes);
  write(out, new Uint8Array(align(bytes.length) - bytes.length));
}

function copyPadded(out: number, path: string): void {
  const buffer = new Uint8Array(CHUNK);
  const from = openSync(path, "r");
  let copied = 0;
  for (let n = readSync(from, buffer); n > 0; n = readSync(from, buffer)) {
    write(out, buffer.subarray(0, n));
    copied += n;
  }
  closeSync(from);
  write(out, new Uint8Array(align(copied) - copied));
}

function write(out: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(out, bytes, at, bytes.length - at);
}
