import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * Builds the package unless what was built last is newer than everything it is made from. The stamp is written last, so that a build
 * that was broken off counts as none.
 */
const ROOT = join(import.meta.dirname, "..");
const STAMP = join(ROOT, "dist/built.stamp");
const SOURCES = ["src", "lang", "desk", "scripts", "types", "package.json", "package-lock.json", "tsdown.config.ts", "tsconfig.json"];
const SKIPPED = new Set(["node_modules", "dist"]);

function newest(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = readdirSync(path).filter((name) => !SKIPPED.has(name)).map((name) => newest(join(path, name)));
  return Math.max(0, ...inside);
}

const built = existsSync(STAMP) ? statSync(STAMP).mtimeMs : 0;
if (Math.max(...SOURCES.map((name) => newest(join(ROOT, name)))) > built) {
  console.error("Building …");
  const { status } = spawnSync("npm", ["run", "build", "--silent"], { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
  process.exitCode = status ?? 1;
}
