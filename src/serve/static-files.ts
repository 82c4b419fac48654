import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".pack": "application/octet-stream",
  ".txt": "text/plain; charset=utf-8",
};
const PACKED_ALREADY: ReadonlySet<string> = new Set([".png", ".woff2", ".woff", ".ico"]);
const SMALLEST_TO_GZIP = 1024; // bytes; below, the header costs more than it saves

export interface StaticFile {
  readonly type: string;
  readonly etag: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly gzipped?: Uint8Array<ArrayBuffer>;
}

/** Reads files below a folder, each once, kept with its gzip. Gives undefined for what is not there or not below it. */
export function createStaticFiles(folder: string): (path: string) => Promise<StaticFile | undefined> {
  const known = new Map<string, { mtime: number; file: Promise<StaticFile> }>();
  return async (path) => {
    const full = normalize(join(folder, path));
    if (!full.startsWith(normalize(folder) + sep) || path.includes("\0")) return undefined;
    const info = await stat(full).catch(() => undefined);
    if (!info?.isFile()) return undefined;
    const kept = known.get(full);
    if (kept?.mtime === info.mtimeMs) return kept.file;
    const file = load(full);
    known.set(full, { mtime: info.mtimeMs, file });
    return file;
  };
}

async function load(full: string): Promise<StaticFile> {
  const plain = new Uint8Array(await readFile(full));
  const extension = extname(full);
  const etag = `"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`;
  const type = TYPES[extension] ?? "application/octet-stream";
  if (PACKED_ALREADY.has(extension) || plain.length < SMALLEST_TO_GZIP) return { type, etag, plain };
  return { type, etag, plain, gzipped: new Uint8Array(await promisify(gzip)(plain)) };
}
