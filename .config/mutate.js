import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isTried } from "./mutate-some.js";

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
const part = process.env.EACH ? `-each-${process.env.EACH}` : "";
const report = `reports/mutation/${folder.replaceAll(/[/.]/g, "-")}${part}.json`;
const stryker = join(root, "node_modules/@stryker-mutator/core/bin/stryker.js");
const args = [stryker, "run", ".config/stryker.json", "--mutate", mutate, "--incrementalFile", report, ...more];
// the tests of core/portfolio/amounts stand in test/core/portfolio
const env = { ...process.env, MUTATED: folder.replace(/\.ts$/, "").split("/").slice(0, 2).join("/") };
const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit", env });
if (status === 0) console.log(`${folder}: ${figure(JSON.parse(readFileSync(join(root, report), "utf8")))}`);
process.exitCode = status ?? 1;

/**
 * How many of the changes were noticed, with the 95 % interval of the folder (Wilson). What is done only as a file is loaded is no
 * part of it: such a change takes every test of the folder. What is done then and later was changed later alone; where nobody
 * noticed, it counts as not noticed.
 */
function figure({ files }) {
  const tried = Object.values(files).flatMap(({ mutants }) => mutants.filter(isTried));
  const count = (...kinds) => tried.filter((mutant) => kinds.includes(mutant.status)).length;
  const noticed = count("Killed", "Timeout");
  const all = noticed + count("Survived", "NoCoverage");
  const loaded = tried.filter((mutant) => mutant.status === "Survived" && mutant.static).length;
  const z2 = 1.96 ** 2;
  const middle = (noticed + z2 / 2) / (all + z2);
  const half = Math.sqrt(z2 * ((noticed * (all - noticed)) / all + z2 / 4)) / (all + z2);
  const percent = (share) => (share * 100).toFixed(1);
  return [
    `${noticed} of ${all} changes noticed`,
    `${count("Timeout")} by time alone`,
    `${count("NoCoverage")} reached by no test`,
    `${loaded} done as a file is loaded too`,
    `${percent(noticed / all)} % (${percent(middle - half)} to ${percent(middle + half)})`,
  ].join(", ");
}
