import { constants, createReadStream } from "node:fs";
import { access, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Problem, problem } from "#record";

/** Where reports come from: the path of a file or folder, or a stream of bytes with a name (`-` for stdin). */
export type Source = string | ByteSource;

export interface ByteSource {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Charset that the sender declared, as in a Content-Type header. */
  readonly charset?: string;
}

/** A source that can be read now, and its size in bytes where that is known. */
export interface OpenSource extends ByteSource {
  readonly size?: number;
}

/** Opens sources in order, folders recursively by sorted names without hidden files. What cannot be opened is a problem. */
export async function* openSources(sources: Iterable<Source>): AsyncGenerator<OpenSource | Problem> {
  const waiting: Source[] = [...sources].reverse();
  for (let source = waiting.pop(); source !== undefined; source = waiting.pop()) {
    if (typeof source !== "string") {
      yield source;
      continue;
    }
    try {
      const found = await stat(source);
      if (found.isDirectory()) waiting.push(...(await listFolder(source)).reverse());
      else if (found.isFile() || found.isFIFO() || found.isCharacterDevice()) yield await openFile(source, found.size);
      else yield problem("not-a-file", {}, { file: source });
    } catch (error) {
      yield problemOfError(error, source);
    }
  }
}

async function openFile(path: string, size: number): Promise<OpenSource> {
  await access(path, constants.R_OK);
  return { name: path, size, bytes: createReadStream(path, { highWaterMark: 256 * 1024 }) };
}

async function listFolder(path: string): Promise<string[]> {
  const names = await readdir(path);
  return names
    .filter((name) => !name.startsWith("."))
    .sort()
    .map((name) => join(path, name));
}

/** The problem that an error of the file system stands for. */
export function problemOfError(error: unknown, file: string): Problem {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" || code === "ENOTDIR") return problem("missing-file", {}, { file });
  if (code === "EACCES" || code === "EPERM") return problem("no-permission", {}, { file });
  return problem("read-failed", { reason: code ?? message }, { file });
}
