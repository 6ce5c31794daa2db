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
const base = `reports/mutation/${folder.replaceAll(/[/.]/g, "-")}${part}`;
const stryker = join(root, "node_modules/@stryker-mutator/core/bin/stryker.js");
// the tests of core/portfolio/amounts stand in test/core/portfolio
const env = { ...process.env, MUTATED: folder.replace(/\.ts$/, "").split("/").slice(0, 2).join("/") };

const found = run(`${base}.json`, ["--ignoreStatic"]);
const missed = found.filter((mutant) => mutant.static && mutant.status === "Survived").map(({ id }) => id);
const again = missed.length > 0 ? run(`${base}-loaded.json`, ["--force", "--reporters", "clear-text"], missed) : [];
const settled = new Map(again.map((mutant) => [mutant.id, mutant]));
console.log(`${folder}: ${figure(found.map((mutant) => settled.get(mutant.id) ?? mutant))}`);

/** What became of each change that was tried: those whose number is named, else those that were drawn. */
function run(report, options, only = []) {
  const args = [stryker, "run", ".config/stryker.json", "--mutate", mutate, "--incrementalFile", report];
  const { status } = spawnSync(process.execPath, [...args, ...options, ...more], {
    cwd: root,
    stdio: "inherit",
    env: { ...env, ONLY: only.join(" ") },
  });
  if (status !== 0) process.exit(status ?? 1);
  const { files } = JSON.parse(readFileSync(join(root, report), "utf8"));
  return Object.values(files).flatMap(({ mutants }) => mutants.filter(({ id }) => isTried(id, only)));
}

/**
 * How many of the changes were noticed, with the 95 % interval of the folder (Wilson). What is done only as a file is loaded is no
 * part of it: such a change takes every test of the folder. What is done then and later too was changed later alone; where nobody
 * noticed that, the change is tried once more from the loading on, with every test.
 */
function figure(tried) {
  const count = (...kinds) => tried.filter((mutant) => kinds.includes(mutant.status)).length;
  const noticed = count("Killed", "Timeout");
  const all = noticed + count("Survived", "NoCoverage");
  const z2 = 1.96 ** 2;
  const middle = (noticed + z2 / 2) / (all + z2);
  const half = Math.sqrt(z2 * ((noticed * (all - noticed)) / all + z2 / 4)) / (all + z2);
  const percent = (share) => (share * 100).toFixed(1);
  return [
    `${noticed} of ${all} changes noticed`,
    `${count("Timeout")} by time alone`,
    `${count("NoCoverage")} reached by no test`,
    `${percent(noticed / all)} % (${percent(middle - half)} to ${percent(middle + half)})`,
  ].join(", ");
}
