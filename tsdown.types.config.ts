import { defineConfig } from "tsdown";
import { shared } from "./tsdown.config.js";

/** The types of the library: what publishing needs and running does not. */
export default defineConfig({
  ...shared,
  entry: { index: "src/engine/index.ts" },
  platform: "neutral",
  dts: { emitDtsOnly: true },
});
