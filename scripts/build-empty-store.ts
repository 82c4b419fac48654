import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildEmptyStore } from "#store";

/** Writes dist/empty-store.tar.gz, with which a fresh store opens in a fraction of the time. Leaves it where it is current. */
const root = fileURLToPath(new URL("../", import.meta.url));
const file = `${root}dist/empty-store.tar.gz`;
const stamp = `${root}dist/empty-store.stamp`;

const hash = createHash("sha256").update(readFileSync(`${root}node_modules/@electric-sql/pglite/package.json`));
for (const name of readdirSync(`${root}src/store`).filter((name) => /^(migrat|tar|empty|pglite)/.test(name))) {
  hash.update(readFileSync(`${root}src/store/${name}`));
}
const current = hash.digest("hex");

if (!existsSync(file) || !existsSync(stamp) || readFileSync(stamp, "utf8") !== current) {
  mkdirSync(`${root}dist`, { recursive: true });
  writeFileSync(file, await buildEmptyStore());
  writeFileSync(stamp, current);
}
