import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { buildProgram } from "../../../src/cli/main.js";

const folder = mkdtempSync(join(tmpdir(), "annalist-serve-"));
const taken = createServer();
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
  rmSync(folder, { recursive: true, force: true });
  taken.close();
});

test("serve makes no store where its port is taken", { timeout: 60_000 }, async () => {
  await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
  const { port } = taken.address() as AddressInfo;
  const told: string[] = [];
  vi.spyOn(process.stderr, "write").mockImplementation((line) => told.push(String(line)) > 0);
  const store = join(folder, "annals");
  await buildProgram().parseAsync(["node", "annalist", "serve", "--store", store, "--port", String(port)]);
  expect(told.map((line) => JSON.parse(line).code)).toEqual(["port-taken"]);
  expect(process.exitCode).toBe(3);
  expect(existsSync(store)).toBe(false);
});
