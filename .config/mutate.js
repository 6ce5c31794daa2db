import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/*
 * Changes the code of one folder on purpose and tells which changes no test notices: npm run mutate -- core/intake. One folder at
 * a time, so that each is done within a quarter of an hour; what one run found out, the next one on that folder goes on from.
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const [folder = "", ...more] = process.argv.slice(2);
if (folder === "" || !existsSync(join(root, "src", folder))) {
  console.error("Name a folder or file below src: npm run mutate -- core/portfolio/amounts");
  process.exit(2);
}
const mutate = folder.endsWith(".ts") ? `src/${folder}` : `src/${folder}/**/*.ts`;
const report = `reports/mutation/${folder.replaceAll(/[/.]/g, "-")}`;
const stryker = join(root, "node_modules/@stryker-mutator/core/bin/stryker.js");
const args = [
  stryker,
  "run",
  ".config/stryker.json",
  "--mutate",
  mutate,
  "--incrementalFile",
  `${report}.json`,
  ...more,
];
// the tests of core/portfolio/amounts stand in test/core/portfolio
const env = { ...process.env, MUTATED: folder.split("/").slice(0, 2).join("/") };
process.exit(spawnSync(process.execPath, args, { cwd: root, stdio: "inherit", env }).status ?? 1);
