import { constants, createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import { type Problem, problem } from "#record";
import { type Met, walkFiles } from "./walk.js";

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

/**
 * Opens sources in order, folders recursively by sorted names without hidden files, each file of a folder once however links lead to it.
 * What cannot be opened is a problem.
 */
export async function* openSources(sources: Iterable<Source>): AsyncGenerator<OpenSource | Problem> {
  for (const source of sources) {
    if (typeof source !== "string") yield source;
    else for await (const met of walkFiles(source)) yield await openMet(met);
  }
}

async function openMet(met: Met): Promise<OpenSource | Problem> {
  if ("error" in met) return problemOfError(met.error, met.path);
  const { path, stats } = met;
  if (!stats.isFile() && !stats.isFIFO() && !stats.isCharacterDevice())
    return problem("not-a-file", {}, { file: path });
  try {
    return await openFile(path, stats.size);
  } catch (error) {
    return problemOfError(error, path);
  }
}

async function openFile(path: string, size: number): Promise<OpenSource> {
  await access(path, constants.R_OK);
  return { name: path, size, bytes: createReadStream(path, { highWaterMark: 256 * 1024 }) };
}

/** The problem that an error of the file system stands for. */
export function problemOfError(error: unknown, file: string): Problem {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" || code === "ENOTDIR") return problem("missing-file", {}, { file });
  if (code === "EACCES" || code === "EPERM") return problem("no-permission", {}, { file });
  return problem("read-failed", { reason: code ?? message }, { file });
}
