// The rows of many portfolios: the time `export` computes beside that of js-yaml alone on the same texts, and the memory both
// take, which is not to grow with the number of files. It prints and never fails: times are not tests.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildWhenStale, program } from "../../.config/fresh.js";
import { runNodeRecorded } from "./measure.js";

const FEW = 1000;
const MANY = 10_000;
const WANTED = 4;
const MOST_MEMORY = 200;
const ROUNDS = 3;
const QUARTERS = 4;
const place = mkdtempSync(join(tmpdir(), "orchestrate-rollup-"));
process.on("exit", () => rmSync(place, { recursive: true, force: true }));
// Its build for `require`: on Node 20 it reads three times as fast as the one for `import`, which would flatter us.
const library = pathToFileURL(createRequire(import.meta.url).resolve("js-yaml")).href;

/** The week of somebody in one quarter, as people write it: comments, notes, a shift, a log. @param {number} person @param {number} quarter */
const week = (person, quarter) => `format: orchestrate/portfolio@1
period: 2026-Q${quarter}
practitioner: { name: Person ${person}, role: engineer, week: 40h }
tasks:
${Array.from(
  { length: 14 },
  (_, at) => `  - id: task-${at}
    name: Task number ${at} of the week
    note: what it is about, and for whom it is made # since spring
    hours: ${1 + ((person + at + quarter) % 4)}h30m
    performer: ${["me", "shared", "others"][at % 3]}
    doing: ${at % 3 === 0 ? "all" : ["most", "half", "little"][(person + at) % 3]}
${at % 3 === 0 ? "" : `    rest: [direction, design]\n    by_hand: ${3 + (at % 5)}h\n`}    repeatable: ${1 + (at % 5)}
    replaceable: ${1 + ((at + person) % 5)}
`,
).join("")}shift:
  - { task: task-${quarter}, promise: { freed: 1h, oversight: 20m } }
log:
  - { date: 2026-${String(3 * quarter - 1).padStart(2, "0")}-03, task: task-2, kind: intervention, hours: 45m, cause: deadline }
`;

/** A folder for each person, with a file a quarter. @param {number} portfolios */
function folders(portfolios) {
  const above = join(place, String(portfolios));
  const files = Array.from({ length: portfolios }, (_, at) => {
    const [person, quarter] = [Math.floor(at / QUARTERS), 1 + (at % QUARTERS)];
    const folder = join(above, `person-${person}`);
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `2026-Q${quarter}.yaml`);
    writeFileSync(file, week(person, quarter));
    return file;
  });
  const parser = join(place, `parse-${portfolios}.mjs`);
  writeFileSync(
    parser,
    `import { readFileSync } from "node:fs"; import { load } from ${JSON.stringify(library)};
     for (const file of ${JSON.stringify(files)}) load(readFileSync(file, "utf8"));`,
  );
  return { above, parser };
}

buildWhenStale();
for (const portfolios of [FEW, MANY]) {
  const { above, parser } = folders(portfolios);
  const alone = [];
  const ours = [];
  for (let round = 0; round < ROUNDS; round++) {
    alone.push(runNodeRecorded([parser]));
    ours.push(runNodeRecorded([program, "export", above]));
  }
  const least = (/** @type {{ cpu: number }[]} */ runs) => Math.min(...runs.map(({ cpu }) => cpu));
  const most = (/** @type {{ peak: number }[]} */ runs) => Math.max(...runs.map(({ peak }) => peak));
  const ratio = least(ours) / least(alone);
  const held = (/** @type {number} */ value, /** @type {number} */ limit) =>
    `${value <= limit ? "within" : "OVER"} ${limit}`;
  console.log(
    `${String(portfolios).padStart(5)} portfolios  export ${Math.round(least(ours))} ms, js-yaml alone ${Math.round(least(alone))} ms: ${ratio.toFixed(2)} times (${held(ratio, WANTED)}); ${Math.round(most(ours))} MiB (${held(most(ours), MOST_MEMORY)}), js-yaml ${Math.round(most(alone))} MiB`,
  );
}
