import { fileURLToPath } from "node:url";
import { defineConfig } from "rolldown";
import { licences } from "./licences.js";
import { without } from "./without.js";
import { jsonData, yamlData } from "./yaml-plugin.js";

export default defineConfig({
  cwd: fileURLToPath(new URL("..", import.meta.url)),
  input: { orchestrate: "src/bin.ts" },
  platform: "node",
  plugins: [
    yamlData(),
    jsonData(),
    // Commander starts processes only for commands that are programs of their own; to load what starts them takes longer
    // than to load commander.
    without("node:child_process", /[\\/]commander[\\/]/),
    // No question opens an editor; it would bring every character set of the world.
    without("@inquirer/external-editor", /[\\/]@inquirer[\\/]editor[\\/]/),
    licences(),
  ],
  output: {
    dir: "dist",
    cleanDir: true,
    format: "cjs",
    minify: true,
    entryFileNames: "[name].cjs",
    chunkFileNames: "[name]-[hash].cjs",
  },
});
