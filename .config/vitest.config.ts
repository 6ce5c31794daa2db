import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { yamlData } from "./yaml-plugin.js";

/** Tests that run the built program as a process of its own. */
const whole = ["test/bin.test.ts", "test/keyboard/**/*.test.ts"];

/** Tests for which the paths' module is the one of Windows: each needs a world of its own. */
const windows = ["test/**/windows.test.ts"];

/** Tests that look at pages in a browser, where there is one. */
const looked = ["test/browser/**/*.test.ts"];

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  plugins: [yamlData()],
  test: {
    // The same words on every machine: no colour, no zone.
    env: { TZ: "UTC", NO_COLOR: "1" },
    restoreMocks: true,
    // Nothing here is timed: a slow machine is not a fault.
    testTimeout: 60_000,
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "parts",
          include: ["test/**/*.test.ts"],
          exclude: [...whole, ...windows, ...looked],
          // Nothing here leaves anything behind; a new world for each file costs as much as its tests.
          isolate: false,
          setupFiles: ".config/same-draws.js",
        },
      },
      {
        extends: true,
        test: { name: "whole", include: whole, globalSetup: ".config/build-first.js" },
      },
      { extends: true, test: { name: "windows", include: windows } },
      { extends: true, test: { name: "browser", include: looked } },
    ],
    coverage: { provider: "v8", include: ["src/**/*.ts"], reporter: ["text-summary", "html"] },
  },
});
