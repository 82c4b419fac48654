import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Builds the language pack, the empty store, the code, its types and the desk into dist/. With `--if-stale`, only what running needs
 * (no types), and only where something it is made from is newer than the last build; the stamp is written last, so that a build that
 * was broken off counts as none.
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
const IF_STALE = process.argv.includes("--if-stale");

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

/** Runs a program of node_modules, its output shown only where it fails. */
function runTool(program: string, args: readonly string[], folder = ""): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(ROOT, "node_modules", program), ...args], {
      cwd: join(ROOT, folder),
      stdio: ["ignore", "pipe", "pipe"],
    });
    const output: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => output.push(chunk));
    child.on("close", (code) => {
      if (code !== 0) process.stderr.write(`${[program, ...args].join(" ")} failed:\n${Buffer.concat(output)}`);
      resolve(code === 0);
    });
  });
}

/** Code and desk, by bundlers that run beside this process. */
async function bundle(): Promise<boolean> {
  const tsdown = (config: string) => runTool("tsdown/dist/run.mjs", ["--logLevel", "error", "--config", config]);
  return (
    (await runTool("vite/bin/vite.js", ["build", "--logLevel", "warn"], "desk")) &&
    (await tsdown("tsdown.config.ts")) &&
    (IF_STALE || (await tsdown("tsdown.types.config.ts")))
  );
}

if (!IF_STALE || isStale()) {
  console.error("Building …");
  const [stored, bundled] = await Promise.all([
    runTool("tsx/dist/cli.mjs", ["scripts/build-empty-store.ts"]),
    bundle(),
    import("./build-lang.js"), // in this process, which has the time
  ]);
  if (stored && bundled && !process.exitCode) {
    mkdirSync(join(ROOT, "dist"), { recursive: true });
    writeFileSync(STAMP, "");
  } else process.exitCode = 1;
}
