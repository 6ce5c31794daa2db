// Whether a file four times as large takes more than about four times as long, for texts that have been slow.

import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildWhenStale, program } from "../../.config/fresh.js";

const HEAD = "format: orchestrate/portfolio@1\nperiod: 2026-Q4\ntasks:\n  - name: a\n    hours: 3h\n";
const FAULT = "    foo: 1\n";
const SMALL = 50_000;
/** Four times the size; far more than that, and something grows faster than its input. Start-up is taken off. */
const MOST = 8;

/** @type {Record<string, (n: number) => string>} */
const TEXTS = {
  "blanks in a faulty value": (n) => `${HEAD}    note: x${" ".repeat(n)}y\n${FAULT}`,
  "blank lines, valid": (n) => HEAD + "\n".repeat(n),
  "blank lines before": (n) => "\n".repeat(n) + HEAD,
  comments: (n) => `${HEAD}${"# c\n".repeat(n / 4)}${FAULT}`,
  brackets: (n) => `${HEAD}    gates: ${"]".repeat(n)}\n`,
  colons: (n) => `${HEAD}    note: ${"a: ".repeat(n / 3)}\n`,
  "signs without a width": (n) => `${HEAD}    foo: ${"\u0301".repeat(n)}\n`,
  "unknown keys": (n) => HEAD + Array.from({ length: n / 12 }, (_, at) => `    k${at}: 1\n`).join(""),
  escapes: (n) => `${HEAD}    note: "${"\\x".repeat(n / 2)}"\n`,
};

buildWhenStale();
/** @param {string} text */
function milliseconds(text) {
  const file = join(tmpdir(), `orchestrate-growth-${process.pid}.yaml`);
  writeFileSync(file, text);
  const times = Array.from({ length: 3 }, () => {
    const start = process.hrtime.bigint();
    spawnSync(process.execPath, [program, "check", file], { stdio: "ignore" });
    return Number(process.hrtime.bigint() - start) / 1e6;
  });
  return Math.min(...times);
}

const idle = milliseconds(HEAD);
for (const [what, text] of Object.entries(TEXTS)) {
  const [small, large] = [milliseconds(text(SMALL)) - idle, milliseconds(text(4 * SMALL)) - idle];
  const ratio = large / Math.max(small, 50);
  if (ratio > MOST) process.exitCode = 1;
  console.log(
    `${what.padEnd(28)} ${small.toFixed(0).padStart(6)} ms ${large.toFixed(0).padStart(6)} ms  x ${ratio.toFixed(1)}${ratio > MOST ? "  too fast" : ""}`,
  );
}
