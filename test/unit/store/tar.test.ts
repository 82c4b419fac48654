import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packTar, unpackTar } from "../../../src/store/tar.js";

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "annalist-tar-"));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

test("what was packed is unpacked: files, empty files, empty folders", async () => {
  const from = join(dir, "from");
  await mkdir(join(from, "a/empty"), { recursive: true });
  await writeFile(join(from, "a/file"), Buffer.from([0, 255, 1]));
  await writeFile(join(from, "a/none"), "");
  await writeFile(join(from, "big"), Buffer.alloc(5000, 7));
  const to = join(dir, "to");
  await unpackTar(await packTar(from), to);
  expect(await packTar(to)).toEqual(await packTar(from));
  expect([...(await readFile(join(to, "a/file")))]).toEqual([0, 255, 1]);
});

test("an archive cannot write outside its folder", async () => {
  const from = join(dir, "evil");
  await mkdir(from);
  await writeFile(join(from, "xx_evil"), "x");
  const archive = await packTar(from);
  archive.write("../evil", 0);
  await expect(unpackTar(archive, join(dir, "safe"))).rejects.toThrow("outside");
});
