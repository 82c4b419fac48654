import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    reporters: ["default", "./test/closing-line.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What a page shows comes a moment after its address; a crowded machine makes the moment long.
    expect: { poll: { timeout: 20_000 } },
    maxWorkers: 2,
  },
});
