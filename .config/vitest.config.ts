import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { yamlData } from "./yaml-plugin.js";

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  plugins: [yamlData()],
  test: {
    include: ["test/**/*.test.ts"],
    // Tests read the program's own words, not the mood of the machine they run on.
    env: { TZ: "UTC", NO_COLOR: "1" },
    unstubEnvs: true,
    restoreMocks: true,
    // `inquirer.prompt([...])` can only be driven by @inquirer/testing when it is inlined.
    server: { deps: { inline: [/inquirer/] } },
    coverage: { provider: "v8", include: ["src/**/*.ts"], reporter: ["text-summary", "html"] },
  },
});
