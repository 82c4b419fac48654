import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { OverviewPage } from "#record";
import { packageFolder } from "#run";

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) if (child.exitCode === null) child.kill("SIGKILL");
});

/** Starts a command that serves; resolves once it has printed its address. */
async function serve(...args: string[]) {
  const child = spawn(process.execPath, [join(packageFolder(), "bin/annalist.js"), ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  let out = "";
  let err = "";
  child.stderr.setEncoding("utf8").on("data", (text) => (err += text));
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding("utf8").on("data", (text) => {
      out += text;
      const line = /^(http:\/\/127\.0\.0\.1:\d+)\n/m.exec(out)?.[1];
      if (line) resolve(line);
    });
    void ended.then((code) => reject(new Error(`ended with ${code}: ${err}`)));
  });
  return { address, child, ended, stderr: () => err, stdout: () => out };
}

describe("annalist demo", () => {
  it("reads the samples, serves the desk, and leaves nothing behind after Ctrl-C", { timeout: 180_000 }, async () => {
    const demo = await serve("demo", "--no-open", "--port", "0");
    expect(demo.stdout()).toBe(`${demo.address}\n`);
    expect(demo.stderr()).toContain("are not news");
    const page = OverviewPage.parse(await (await fetch(`${demo.address}/overview.json`)).json());
    expect(page.reports).toBeGreaterThanOrEqual(24);
    expect(page.entries.event).toBeGreaterThan(20);
    expect((await fetch(demo.address)).headers.get("content-type")).toContain("text/html");
    const folder = /New store: (\S+)/.exec(demo.stderr())![1]!;
    expect(existsSync(folder)).toBe(true);
    demo.child.kill("SIGINT");
    expect(await demo.ended).toBe(0);
    expect(existsSync(folder)).toBe(false);
  });
});
