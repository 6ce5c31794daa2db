import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { yamlData } from "./yaml-plugin.js";

const folder = process.env.MUTATED ?? "";

/** What a folder does is to be seen in the tests that mirror it, and where it is the ground of another, in that one's too. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  // one grammar of hours for the lines of a list and for a file; what a sentence names stands beside the broken files
  "core/portfolio": ["core/intake/list.test.ts", "errors/errors.test.ts"],
  "core/messages": ["core/{brief,intake,portfolio}/**/*.test.ts", "errors/errors.test.ts"],
};

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  plugins: [yamlData()],
  test: {
    include: [`test/${folder}/**/*.test.ts`, ...(ALSO[folder] ?? []).map((test) => `test/${test}`)],
    env: { TZ: "UTC", NO_COLOR: "1" },
    setupFiles: ".config/same-draws.js",
    restoreMocks: true,
    testTimeout: 600_000,
  },
});
