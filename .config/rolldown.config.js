import { fileURLToPath } from "node:url";
import { defineConfig } from "rolldown";
import { licences } from "./licences.js";
import { jsonData, yamlData } from "./yaml-plugin.js";

export default defineConfig({
  cwd: fileURLToPath(new URL("..", import.meta.url)),
  input: { orchestrate: "src/bin.ts" },
  platform: "node",
  plugins: [yamlData(), jsonData(), licences()],
  output: {
    dir: "dist",
    cleanDir: true,
    format: "cjs",
    minify: true,
    entryFileNames: "[name].cjs",
    chunkFileNames: "[name]-[hash].cjs",
  },
});
