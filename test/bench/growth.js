// How each command grows with its input: the time it computes at n and at 2n, less that of the program alone. Twice the input
// should take at most 2.3 times as long. It prints and never fails: times are not tests.
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildWhenStale, program } from "../../.config/fresh.js";
import { runNodeRecorded } from "./measure.js";

const WANTED = 2.3;
const ROUNDS = 3;
const place = mkdtempSync(join(tmpdir(), "orchestrate-growth-"));

/** @param {number} n @param {(index: number) => string} line */
const lines = (n, line) => Array.from({ length: n }, (_, index) => line(index)).join("\n");

/** @param {number} index quarters from the first of the year 2000 */
const periodOf = (index) => `${2000 + Math.floor(index / 4)}-Q${(index % 4) + 1}`;

/** A directory with one file a quarter, and the path of the last. @param {string} name @param {string[]} files */
function quarters(name, files) {
  const directory = join(place, name);
  mkdirSync(directory, { recursive: true });
  for (const [index, text] of files.entries()) {
    const head = `format: orchestrate/portfolio@1\nperiod: ${periodOf(index)}\n`;
    writeFileSync(join(directory, `${periodOf(index)}.yaml`), head + text);
  }
  return directory;
}

/** @param {number} id @param {string} hours */
const task = (id, hours) =>
  `  - {id: t${id}, name: Task number ${id}, hours: ${hours}, performer: shared, doing: half, by_hand: 3h, repeatable: 5, replaceable: 5}`;

/** @param {number} n */
function manyQuarters(n) {
  const files = Array.from(
    { length: n },
    (_, quarter) =>
      `tasks:\n${lines(20, (id) => task(id, `${30 + ((id + quarter) % 7) * 10}m`))}\n` +
      `shift:\n  - {task: t${quarter % 20}, promise: {freed: 20m}}\n`,
  );
  return quarters(`quarters-${n}`, files);
}

/** @param {number} n */
function manyShifts(n) {
  const tasks = (/** @type {string} */ hours) => `tasks:\n${lines(n, (id) => task(id, hours))}\n`;
  const shifts = `shift:\n${lines(n, (id) => `  - {task: t${id}, promise: {freed: 1m}}`)}\n`;
  return quarters(`shifts-${n}`, [tasks("4m") + shifts, tasks("2m")]);
}

/** @param {number} n */
function manyTasks(n) {
  return quarters(`tasks-${n}`, [`tasks:\n${lines(n, (id) => task(id, "1m"))}\n`]);
}

/** @param {number} n */
function manyEntries(n) {
  const entry = (/** @type {number} */ i) =>
    `  - {date: 2000-0${1 + (i % 6)}-1${i % 9}, task: t${i % 20}, kind: intervention, hours: 5m, failed: quality}`;
  const tasks = `tasks:\n${lines(20, (id) => task(id, "1h"))}\n`;
  return quarters(`entries-${n}`, [tasks, `${tasks}log:\n${lines(n, entry)}\n`]);
}

/** Each task only serves the next: `open`, and the hours of the last are not known. @param {number} n @param {string} hours */
const chain = (n, hours) =>
  `tasks:\n${lines(n, (id) =>
    id === n - 1
      ? `  - {id: t${id}, name: Task number ${id}, hours: ${hours}, performer: me}`
      : `  - {id: t${id}, name: Task number ${id}, hours: 1m, supports: t${id + 1}}`,
  )}\n`;

/** @param {number} n */
const longChain = (n) => quarters(`chain-${n}`, [chain(n, "1m"), chain(n, "unknown")]);

/** Former ids that nobody had. @param {number} n */
function manyFormer(n) {
  const now = (/** @type {number} */ id) => `  - {id: n${id}, name: Task number ${id}, hours: 1m, was: [old${id}]}`;
  return quarters(`former-${n}`, [`tasks:\n${lines(n, (id) => task(id, "1m"))}\n`, `tasks:\n${lines(n, now)}\n`]);
}

/** What was handed over came back, and the log says of each task which part failed. @param {number} n */
function manyReturned(n) {
  const tasks = (/** @type {string} */ performer, /** @type {string} */ doing, /** @type {string} */ hours) =>
    `tasks:\n${lines(n, (id) => `  - {id: t${id}, name: Task number ${id}, hours: ${hours}, performer: ${performer}, doing: ${doing}, by_hand: 3m}`)}\n`;
  const entry = (/** @type {number} */ id) =>
    `  - {date: 2000-0${4 + (id % 3)}-1${id % 9}, task: t${id}, kind: intervention, hours: 5m, failed: quality}`;
  const log = `log:\n${lines(n, entry)}\n${lines(n, entry)}\n`;
  return quarters(`returned-${n}`, [tasks("others", "none", "1m"), tasks("me", "all", "2m") + log]);
}

/** What is read from folders takes its path. @typedef {(directory: string) => string[]} Args */
/** @type {{ of: string, n: number, make: (n: number) => string, commands: Args[] }[]} */
const INPUTS = [
  {
    of: "quarters",
    n: 200,
    make: manyQuarters,
    commands: [
      () => ["compare", "--all", "--json"],
      () => ["compare", "--json"],
      () => ["score", "--json"],
      () => ["shift", "--json"],
      () => ["report"],
      () => ["status"],
      () => ["export"],
      (directory) => ["check", directory],
    ],
  },
  { of: "chosen shifts", n: 500, make: manyShifts, commands: [() => ["compare", "--json"], () => ["export"]] },
  { of: "candidates", n: 2000, make: manyTasks, commands: [() => ["shift", "--json"]] },
  {
    of: "tasks",
    n: 5000,
    make: manyTasks,
    commands: [() => ["score", "--json"], () => ["status"], () => ["export"], () => ["check"]],
  },
  {
    of: "entries of the log",
    n: 5000,
    make: manyEntries,
    commands: [
      () => ["compare", "--json"],
      () => ["compare", "--all", "--json"],
      () => ["log", "--list"],
      () => ["status"],
      () => ["export"],
      () => ["check"],
    ],
  },
  {
    of: "a chain of support",
    n: 4500,
    make: longChain,
    commands: [() => ["score", "--json"], () => ["compare", "--json"], () => ["export"]],
  },
  { of: "former ids of nobody", n: 2500, make: manyFormer, commands: [() => ["compare", "--json"]] },
  { of: "what came back", n: 2500, make: manyReturned, commands: [() => ["compare", "--json"], () => ["export"]] },
];

buildWhenStale();
const fastest = (/** @type {string[]} */ args) =>
  Math.min(...Array.from({ length: ROUNDS }, () => runNodeRecorded(args, [0, 1]).cpu));
const idle = fastest([program, "--help"]);

console.log(`Node ${process.versions.node}, the fastest of ${ROUNDS}; ${idle.toFixed(0)} ms to start are taken off`);
for (const { of, n, make, commands } of INPUTS) {
  const directories = [make(n), make(2 * n)];
  for (const args of commands) {
    const [once = 0, twice = 0] = directories.map(
      (directory) => fastest([program, ...args(directory), "--dir", directory]) - idle,
    );
    const [command, flag] = args("");
    const name = `${command}${flag === "--all" ? " --all" : ""}, ${of}`;
    const times = [once, twice].map((ms) => `${(ms / 1000).toFixed(2)} s`.padStart(8)).join(" ");
    const ratio = twice / once;
    console.log(
      `${name.padEnd(34)} ${String(n).padStart(5)} and twice ${times} ${ratio.toFixed(2).padStart(6)} x  ${ratio <= WANTED ? "within" : "OVER"} ${WANTED}`,
    );
  }
}
