// Time and peak memory of scoring a file of 10,000 tasks, beside a plain YAML parse of the same file.
import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildWhenStale, program } from "../../.config/fresh.js";
import { median, portfolioOf, runNodeRecorded } from "./measure.js";

const ROUNDS = 3;

buildWhenStale();
const file = portfolioOf(10_000);
const yaml = fileURLToPath(import.meta.resolve("yaml"));
const parse = `require(${JSON.stringify(yaml)}).parse(require("node:fs").readFileSync(${JSON.stringify(file)}, "utf8"))`;

console.log(`10,000 tasks, ${(statSync(file).size / 1e6).toFixed(1)} MB, medians of ${ROUNDS}`);
for (const { name, args } of [
  { name: "a plain YAML parse", args: ["-e", parse] },
  { name: "orchestrate score --json", args: [program, "score", file, "--json"] },
]) {
  const runs = Array.from({ length: ROUNDS }, () => runNodeRecorded(args));
  const seconds = median(runs.map(({ ms }) => ms)) / 1000;
  const peak = median(runs.map((run) => run.peak));
  console.log(`${name.padEnd(34)} ${seconds.toFixed(1).padStart(5)} s ${peak.toFixed(0).padStart(6)} MiB`);
}
