import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const place = mkdtempSync(join(tmpdir(), "orchestrate-bench-"));
const recorder = fileURLToPath(new URL("peak-memory.cjs", import.meta.url));

// Extra certificates make bare Node start slower, and every ratio to it look too good.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

/**
 * Runs Node once in a process of its own.
 * @param {string[]} args
 * @param {readonly number[]} exits the exit codes that are no failure
 * @returns {{ ms: number, peak: number, cpu: number }} wall time in milliseconds; where it is recorded, peak memory in MiB
 *   and milliseconds of computing, which a busy machine changes less
 */
export function runNode(args, exits = [0]) {
  const record = join(place, "peak");
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, {
    env: { ...env, HOME: place, NODE_COMPILE_CACHE: join(place, "cache"), PEAK_MEMORY_FILE: record },
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (!exits.includes(status ?? -1)) throw new Error(`node ${args.join(" ")}: exit code ${status}\n${stderr}`);
  const [peak, cpu] = args.includes(recorder) ? JSON.parse(readFileSync(record, "utf8")) : [Number.NaN, Number.NaN];
  return { ms, peak: peak / 1024, cpu: cpu / 1000 };
}

/**
 * The same, with memory and computing recorded; it costs a few milliseconds.
 * @param {string[]} args
 * @param {readonly number[]} [exits]
 */
export const runNodeRecorded = (args, exits) => runNode(["--require", recorder, ...args], exits);

/** @param {number[]} values */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** A valid portfolio in a temporary file, the same at every run. @param {number} tasks at most 10,000, one minute each */
export function portfolioOf(tasks) {
  const performers = ["me", "shared", "others"];
  const answers = ["all", "most", "half", "little", "none"];
  const entries = Array.from({ length: tasks }, (_, i) => [
    `  - id: task-${i}`,
    `    name: Task number ${i} of the week`,
    "    hours: 1m",
    `    performer: ${performers[i % 3]}`,
    `    doing: ${i % 3 === 0 ? "all" : answers[i % 5]}`,
    ...(i % 3 === 0 ? [] : ["    by_hand: 2m"]),
  ]);
  const file = join(place, `${tasks}.yaml`);
  writeFileSync(
    file,
    ["format: orchestrate/portfolio@1", "period: 2026-Q4", "tasks:", ...entries.flat(), ""].join("\n"),
  );
  return file;
}
