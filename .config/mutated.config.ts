import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { yamlData } from "./yaml-plugin.js";

/** The tests that mirror the folder whose code is changed on purpose: what it does is to be seen there. */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  plugins: [yamlData()],
  test: {
    include: [`test/${process.env.MUTATED}/**/*.test.ts`],
    env: { TZ: "UTC", NO_COLOR: "1" },
    setupFiles: ".config/same-draws.js",
    restoreMocks: true,
    testTimeout: 600_000,
  },
});
