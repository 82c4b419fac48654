import { defineConfig } from "tsdown";

/** The command line and its workers; and the library. Dependencies stay outside, layers (`#record` …) go in. */
export const shared = {
  format: "esm",
  platform: "node",
  target: "node20.19",
  outDir: "dist",
  clean: false, // the language pack, the desk and the empty store lie there too
  fixedExtension: false,
  sourcemap: false,
  dts: false, // tsdown.types.config.ts
} as const;

export default defineConfig([
  {
    ...shared,
    entry: {
      "cli/main": "src/cli/main.ts",
      "workers/read-worker": "src/run/read-worker.ts",
      "workers/store-worker": "src/store/store-worker.ts",
    },
    clean: ["dist/*-????????.js"], // chunks of earlier builds
  },
  { ...shared, entry: { index: "src/engine/index.ts" }, platform: "neutral" },
]);
