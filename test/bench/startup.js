// How long the program takes from the shell's point of view, as multiples of a bare `node -e 0`: medians of runs that take
// turns, so that a busy moment of the machine falls on all of them. It prints and never fails: times are not tests.
import { buildWhenStale, program } from "../../.config/fresh.js";
import { median, portfolioOf, runNode } from "./measure.js";

const ROUNDS = 15;
const modern = Number(process.versions.node.split(".")[0]) >= 22;

buildWhenStale();
const week = portfolioOf(20);
const commands = [
  { name: "node -e 0", args: ["-e", "0"], target: 1 },
  { name: "orchestrate --version", args: [program, "--version"], target: 1.15 },
  { name: "orchestrate score 20.yaml --json", args: [program, "score", week, "--json"], target: modern ? 2.5 : 3.5 },
];

for (const { args } of commands) runNode(args);
/** @type {number[][]} */
const times = commands.map(() => []);
for (let round = 0; round < ROUNDS; round++) {
  for (const [i, { args }] of commands.entries()) times[i]?.push(runNode(args).ms);
}

const bare = median(times[0] ?? []);
console.log(`Node ${process.versions.node}, medians of ${ROUNDS}`);
for (const [i, { name, target }] of commands.entries()) {
  const ms = median(times[i] ?? []);
  const ratio = ms / bare;
  const verdict = i === 0 ? "" : `${ratio <= target ? "within" : "OVER"} ${target}`;
  console.log(`${name.padEnd(34)} ${ms.toFixed(0).padStart(5)} ms ${ratio.toFixed(2).padStart(6)} x  ${verdict}`);
}
