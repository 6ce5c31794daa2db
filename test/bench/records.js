// A calendar of 100,000 events, and one of which every tenth recurs: the time `import` computes beside that of ical.js alone on
// the same text, and the memory it takes. It prints and never fails: times are not tests.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildWhenStale, program } from "../../.config/fresh.js";
import { runNodeRecorded } from "./measure.js";

const EVENTS = 100_000;
const WANTED = 2;
const ROUNDS = 3;
const place = mkdtempSync(join(tmpdir(), "orchestrate-records-"));
const parser = join(place, "parse.mjs");
const library = new URL("../../node_modules/ical.js/dist/ical.js", import.meta.url);
writeFileSync(
  parser,
  `import { readFileSync } from "node:fs"; import ICAL from ${JSON.stringify(library.href)}; ICAL.parse(readFileSync(process.argv[2], "utf8"));`,
);

/** @param {number} each every so many recur; 0 for none */
function calendar(each) {
  const file = join(place, `every-${each}.ics`);
  const events = Array.from({ length: EVENTS }, (_, n) => {
    const day = `2026${String(7 + (n % 3)).padStart(2, "0")}${String(1 + (n % 28)).padStart(2, "0")}`;
    const rule = each > 0 && n % each === 0 ? "RRULE:FREQ=WEEKLY;COUNT=10\r\n" : "";
    return `BEGIN:VEVENT\r\nUID:${n}@example.org\r\nDTSTAMP:20260601T000000Z\r\nSUMMARY:Meeting ${n % 50}\r\nDTSTART;TZID=Europe/Berlin:${day}T090000\r\nDTEND;TZID=Europe/Berlin:${day}T093000\r\n${rule}DESCRIPTION:What it is about\\, and who comes\r\nSTATUS:CONFIRMED\r\nEND:VEVENT\r\n`;
  });
  writeFileSync(file, `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.join("")}END:VCALENDAR\r\n`);
  return file;
}

/** The least of several rounds: what it takes where nothing else gets in the way. @param {string[]} args */
function least(args) {
  const rounds = Array.from({ length: ROUNDS }, () => runNodeRecorded(args));
  return { cpu: Math.min(...rounds.map(({ cpu }) => cpu)), peak: Math.max(...rounds.map(({ peak }) => peak)) };
}

buildWhenStale();
for (const [called, each] of /** @type {const} */ ([
  ["100,000 events", 0],
  ["every tenth of them recurs", 10],
])) {
  const file = calendar(each);
  const alone = least([parser, file]);
  const ours = least([
    program,
    "import",
    file,
    "--window",
    "2026-Q3",
    "--zone",
    "Europe/Berlin",
    "--json",
    "--no-input",
  ]);
  const ratio = ours.cpu / alone.cpu;
  const verdict = ratio <= WANTED ? "" : `  MORE THAN ${WANTED}`;
  console.log(
    `${called.padEnd(28)} import ${Math.round(ours.cpu)} ms, ${Math.round(ours.peak)} MiB; ical.js alone ${Math.round(alone.cpu)} ms, ${Math.round(alone.peak)} MiB: ${ratio.toFixed(2)} times${verdict}`,
  );
}
