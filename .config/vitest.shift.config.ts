import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { yamlData, jsonData } from "./yaml-plugin.js";
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  plugins: [yamlData(), jsonData()],
  test: { env: { TZ: "UTC", NO_COLOR: "1" }, include: ["test/core/shift/*.test.ts", "test/core/brief/*.test.ts", "test/cli/shift.test.ts", "test/renderers/brief.test.ts"] },
});
