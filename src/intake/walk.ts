import { existsSync, type Stats } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** What stands at a path: anything but a folder, or the error of the file system that was met there. */
export type Met = { readonly path: string; readonly stats: Stats } | { readonly path: string; readonly error: unknown };

/** A path still to be looked at. `real`: the path without links, where a folder or a link led there. */
interface Waiting {
  readonly path: string;
  readonly real?: string;
  readonly linked?: boolean;
}

/**
 * Walks a file or folder: folders by sorted names, without hidden files and without the folders of annals, whose files are those of a
 * database. However links lead round, each folder is entered once and each
 * file met once: `f/a.txt`, `f/sub/loop -> ..` → f/a.txt
 */
export async function* walkFiles(given: string): AsyncGenerator<Met> {
  const seen: Seen = { folders: new Set(), files: new Set() };
  const waiting: Waiting[] = [{ path: given }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { path } = next;
    try {
      const stats = await stat(path);
      if (!stats.isDirectory()) {
        if (!(await wasMet(next, seen))) yield { path, stats };
        continue;
      }
      const real = await realpath(path);
      if (seen.folders.has(real)) continue;
      seen.folders.add(real);
      waiting.push(...(await listFolder(path, real)).reverse());
    } catch (error) {
      yield { path, error };
    }
  }
}

/** Real paths of the folders entered, and of the files reached by a link: other files need no memory. */
interface Seen {
  readonly folders: Set<string>;
  readonly files: Set<string>;
}

/** A link to a file of a folder that was entered is left out: the file is met there under its own name. */
async function wasMet({ path, real, linked }: Waiting, { folders, files }: Seen): Promise<boolean> {
  if (!linked) return real !== undefined && files.has(real);
  const target = await realpath(path);
  if (files.has(target)) return true;
  if (folders.has(dirname(target)) && !isHidden(basename(target))) return true;
  files.add(target);
  return false;
}

async function listFolder(path: string, real: string): Promise<Waiting[]> {
  const found = await readdir(path, { withFileTypes: true });
  // `annals/`, where `annalist add .` keeps what it reads, holds a PostgreSQL's data folder and its lock.
  const isAnnals = found.some(({ name }) => name === "data") && existsSync(join(path, "data", "PG_VERSION"));
  if (isAnnals) return [];
  return found
    .filter(({ name }) => !isHidden(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((item) => ({ path: join(path, item.name), real: join(real, item.name), linked: item.isSymbolicLink() }));
}

function isHidden(name: string): boolean {
  return name.startsWith(".");
}
