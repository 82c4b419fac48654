import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Problem } from "#record";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const COMMAND = `${ROOT}bin/annalist.js`;

/** Tests of the command line run what is built. */
export function needBuild(): void {
  for (const file of ["dist/cli/main.js", "dist/workers/read-worker.js", "dist/lang/en.pack"]) {
    if (!existsSync(ROOT + file)) throw new Error(`${file} is not there: run \`npm run build\` before these tests`);
  }
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Lines of stdout, as JSON. */
  json<T = Record<string, unknown>>(): T[];
  /** Problems printed on stderr. */
  problems(): Problem[];
  /** Most memory it held, in MB; 0 where the system does not tell. */
  readonly peak: number;
}

export interface RunOptions {
  /** Fed to stdin, piece by piece, as fast as it is taken. */
  readonly input?: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
  /** Sees the process once it runs. */
  readonly watch?: (child: ChildProcess) => void;
  /** False keeps nothing of stdout. */
  readonly keep?: boolean;
  /** Variables of the environment beside our own. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `node bin/annalist.js ARGS` to its end. */
export function annalist(
  args: readonly string[],
  { input, watch, keep = true, env = {} }: RunOptions = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [COMMAND, ...args], {
    stdio: ["pipe", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  let peak = 0;
  const look = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid!));
  }, 50);
  child.stdout.on("data", (chunk: Buffer) => keep && out.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
  child.stdin.on("error", () => {}); // it may well end before it took all
  void feed(child, input ?? []);
  watch?.(child);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      clearInterval(look);
      const stdout = Buffer.concat(out).toString();
      const stderr = Buffer.concat(err).toString();
      const lines = (text: string) => text.split("\n").filter((line) => line.startsWith("{"));
      resolve({
        code,
        stdout,
        stderr,
        peak,
        json: () => lines(stdout).map((line) => JSON.parse(line)),
        problems: () => lines(stderr).map((line) => JSON.parse(line) as Problem),
      });
    });
  });
}

async function feed(child: ChildProcess, input: NonNullable<RunOptions["input"]>): Promise<void> {
  const stdin = child.stdin!;
  for await (const piece of input) {
    if (!stdin.writable) return;
    if (!stdin.write(piece)) {
      await new Promise<void>((resolve) => {
        const go = (): void => {
          for (const event of ["drain", "close"]) stdin.off(event, go);
          resolve();
        };
        for (const event of ["drain", "close"]) stdin.on(event, go);
      });
    }
  }
  stdin.end();
}

function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1000;
  } catch {
    return 0; // another system, or it has ended
  }
}
