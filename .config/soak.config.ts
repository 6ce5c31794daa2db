import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { yamlData } from "./yaml-plugin.js";

const SECONDS = Number(process.env.SOAK_SECONDS ?? 60);

/** What has no end of its own: each fuzzer goes on with new inputs until its time is over. Started by test/soak/run.js. */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  plugins: [yamlData()],
  test: {
    include: ["test/soak/**/*.soak.ts"],
    env: { TZ: "UTC", NO_COLOR: "1" },
    setupFiles: ".config/endless-draws.js",
    globalSetup: ".config/build-first.js",
    fileParallelism: false,
    testTimeout: 600_000 + SECONDS * 2000,
  },
});
