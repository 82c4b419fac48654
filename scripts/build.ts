import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Builds the language pack, the empty store, the code and the desk into dist/. With `--if-stale`, only where something they are made
 * from is newer than the last whole build; the stamp is written last, so that a build that was broken off counts as none.
 */
const ROOT = join(import.meta.dirname, "..");
const STAMP = join(ROOT, "dist/built.stamp");
const SOURCES = [
  "src",
  "lang",
  "desk",
  "scripts",
  "package.json",
  "package-lock.json",
  "tsdown.config.ts",
  "tsconfig.json",
];
const SKIPPED = new Set(["node_modules", "dist"]);
/** What needs nothing of the other lane is built beside it. */
const LANES = [
  ["build:lang", "build:store"],
  ["build:code", "build:desk"],
];

function newest(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = readdirSync(path)
    .filter((name) => !SKIPPED.has(name))
    .map((name) => newest(join(path, name)));
  return Math.max(0, ...inside);
}

function isStale(): boolean {
  return !existsSync(STAMP) || Math.max(...SOURCES.map((name) => newest(join(ROOT, name)))) > statSync(STAMP).mtimeMs;
}

/** One npm script, its output shown only where it fails. */
function runScript(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn("npm", ["run", "--silent", name], { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
    const output: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => output.push(chunk));
    child.on("close", (code) => {
      if (code !== 0) process.stderr.write(`${name} failed:\n${Buffer.concat(output).toString()}`);
      resolve(code === 0);
    });
  });
}

async function runLane(names: readonly string[]): Promise<boolean> {
  for (const name of names) if (!(await runScript(name))) return false;
  return true;
}

if (!process.argv.includes("--if-stale") || isStale()) {
  console.error("Building …");
  const done = await Promise.all(LANES.map(runLane));
  if (done.every(Boolean)) {
    mkdirSync(join(ROOT, "dist"), { recursive: true });
    writeFileSync(STAMP, "");
  } else process.exitCode = 1;
}
