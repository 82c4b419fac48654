import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { openPgliteStore } from "#store";
import { emptyStoreFile } from "../support/empty-store.js";
import { storeContract } from "./store.contract.js";

const dirs: string[] = [];
afterAll(async () => {
  for (const dir of dirs) await rm(dir, { recursive: true, force: true });
});

storeContract("embedded store", {
  async fresh() {
    const dir = await mkdtemp(join(tmpdir(), "annalist-store-"));
    dirs.push(dir);
    return openPgliteStore({ dir, inThread: true, empty: await emptyStoreFile() });
  },
  reopen: (store) => openPgliteStore({ dir: store.location, inThread: true }),
});
