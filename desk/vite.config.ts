import { fileURLToPath } from "node:url";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const layer = (name: string) => fileURLToPath(new URL(`../src/${name}/index.ts`, import.meta.url));
const LAYERS = ["record", "text", "lang", "read", "find", "code", "reconcile", "engine", "filter"];
const alias = Object.fromEntries(LAYERS.map((name) => [`#${name}`, layer(name)]));

export default defineConfig({
  plugins: [react(), tailwindcss()],
  resolve: { alias },
  worker: { format: "es" },
  build: {
    outDir: fileURLToPath(new URL("../dist/desk", import.meta.url)),
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0, // the server's policy allows no data: addresses for scripts, styles and fonts
    chunkSizeWarningLimit: 900,
  },
});
