import { existsSync, mkdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildEmptyStore } from "#store";

/** Path of a migrated empty database, made once for all tests and made anew when the migrations change. */
export async function emptyStoreFile(): Promise<string> {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const file = `${root}node_modules/.cache/annalist/empty-store.tar.gz`;
  const migrations = statSync(`${root}src/store/migrations.ts`).mtimeMs;
  if (!existsSync(file) || statSync(file).mtimeMs < migrations) {
    mkdirSync(`${root}node_modules/.cache/annalist`, { recursive: true });
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, await buildEmptyStore());
    renameSync(draft, file);
  }
  return file;
}
