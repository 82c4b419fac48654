import { existsSync } from "node:fs";
import { readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { openPgliteHost } from "./pglite-host.js";
import { unpackTar } from "./tar.js";

/**
 * The database's folder inside the store's, made where there is none. It is made beside its place and then renamed into it:
 * whoever is killed on the way leaves nothing that looks like a database.
 */
export async function prepareDataDir(dir: string, empty = builtEmptyStore()): Promise<string> {
  const data = join(dir, "data");
  if (existsSync(data)) return data;
  const draft = join(dir, "data.new");
  await rm(draft, { recursive: true, force: true });
  if (empty === undefined) await (await openPgliteHost({ dir: draft })).close();
  else await unpackTar(await promisify(gunzip)(await readFile(empty)), draft);
  await rename(draft, data);
  return data;
}

/** A migrated database without rows, made by the build: unpacking it takes a tenth of the time that making one takes. */
function builtEmptyStore(): string | undefined {
  for (const path of ["./empty-store.tar.gz", "../empty-store.tar.gz", "../../dist/empty-store.tar.gz"]) {
    const file = fileURLToPath(new URL(path, import.meta.url));
    if (existsSync(file)) return file;
  }
  return undefined;
}
