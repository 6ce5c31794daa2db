import { fileURLToPath } from "node:url";
import { defineConfig } from "rolldown";
import license from "rollup-plugin-license";
import own from "../package.json" with { type: "json" };
import { yamlData } from "./yaml-plugin.js";

/** @param {string} path from the top of the repository */
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The licence text of everything that was bundled; the build fails where one is missing or asks for more than a notice. */
const licences = license({
  cwd: at(""),
  thirdParty: {
    allow: {
      test: "(MIT OR ISC OR BSD-2-Clause OR BSD-3-Clause OR 0BSD OR Apache-2.0 OR BlueOak-1.0.0)",
      failOnUnlicensed: true,
      failOnViolation: true,
    },
    output: {
      file: at("dist/THIRD-PARTY-LICENSES.txt"),
      template(dependencies) {
        const bundled = dependencies.filter(({ name }) => name !== own.name);
        const silent = bundled.filter(({ licenseText }) => !licenseText).map(({ name }) => name);
        if (silent.length > 0) throw new Error(`No licence text is shipped with: ${silent.join(", ")}`);
        return bundled.map((dependency) => dependency.text()).join("\n\n---\n\n");
      },
    },
  },
});

export default defineConfig({
  cwd: at(""),
  input: { orchestrate: "src/bin.ts" },
  platform: "node",
  plugins: [yamlData(), licences],
  output: {
    dir: "dist",
    cleanDir: true,
    format: "cjs",
    minify: true,
    entryFileNames: "[name].cjs",
    chunkFileNames: "[name]-[hash].cjs",
  },
});
