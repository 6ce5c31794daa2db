import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { Cancelled } from "../../src/cli/prompter.ts";
import { run } from "../helpers/context.ts";
import { EXAMPLES } from "../helpers/examples.ts";
import { interviewer } from "../helpers/interviewer.ts";

/** What a page tells to run is run as it stands: from the same directory, with the same --dir. */

const [example] = EXAMPLES;
const WEEK = `format: orchestrate/portfolio@1
period: 2026-Q4
practitioner: {week: 40h}
tasks:
  - {id: report, name: Report, hours: 4h, performer: me, doing: all}
  - {id: rota, name: Rota, hours: 6h, performer: me, doing: all, repeatable: 5, replaceable: 4}
shift:
  - {task: rota, promise: {freed: 2h}}
`;
const EVENT = [
  "BEGIN:VCALENDAR",
  "BEGIN:VEVENT",
  "UID:1",
  "SUMMARY:Budget",
  "DTSTART:20261006T090000Z",
  "DTEND:20261006T120000Z",
  "END:VEVENT",
  "END:VCALENDAR",
].join("\r\n");
const OWN = readFileSync("patterns/orchestration-over-execution.yaml", "utf8");
const other = (text: string) => text.replace(/^period: .*$/m, "period: 2026-Q1");
/** By its path, by its period, and under a name that a shell would take apart. */
const PLACES = [
  { name: "week.yaml", path: "/home/week.yaml", old: "/home/old.yaml", before: "old.yaml", dir: [] },
  { name: "my $(week)'s.yaml", path: "/home/my $(week)'s.yaml", old: "/home/old.yaml", before: "old.yaml", dir: [] },
  {
    name: "2026-Q3",
    path: "/home/kept/2026-Q3.yaml",
    old: "/home/kept/2026-Q1.yaml",
    before: "2026-Q1",
    dir: ["--dir", "kept"],
  },
];

/** Somebody who stops at the first question: that it is put is enough. */
const LEAVES = { ask: () => Promise.reject(new Cancelled()) };

/** The words of a line as a POSIX shell takes them. */
function words(line: string): string[] {
  const pieces = line.matchAll(/((?:[^\s'"\\]|'[^']*'|"[^"]*"|\\.)+)/g);
  return [...pieces].map(([word]) =>
    word.replace(/'([^']*)'|"([^"]*)"|\\(.)/g, (_, single, double, one) => single ?? double ?? one),
  );
}

/** The commands that stand on lines of their own, without what they are for. */
const hints = (text: string) =>
  [...text.matchAll(/^ +orchestrate (.*?)(?: {2}.*)?$/gm)].map(([, line]) => words(line!));

describe.each(PLACES)("$name", ({ name, path, old, before, dir }) => {
  const text = example!.text.replace(/^period: .*$/m, "period: 2026-Q3");
  const files = { [path]: text, [old]: other(text) };

  test.each([
    { args: ["score", name] },
    { args: ["score", name, "--format", "markdown"] },
    { args: ["shift", name] },
    { args: ["compare", before, name] },
  ])("$args", async ({ args }) => {
    const { exit, stdout } = await run([...args, ...dir], { files });
    expect(exit).toBe(0);
    if (args[0] !== "compare") expect(hints(stdout)).not.toEqual([]);
    for (const argv of hints(stdout)) {
      expect(argv).toContain(name);
      const after = await run([...argv, ...dir], { files, prompter: interviewer({}) });
      expect([argv, after.stderr]).toEqual([argv, expect.not.stringMatching(/there is no|no command|unknown/)]);
    }
  });

  test("the JSON has the same as one argument each", async () => {
    const { stdout } = await run(["shift", name, "--json", ...dir], { files });
    const { next } = JSON.parse(stdout);
    expect(words(next.command)).toEqual(["orchestrate", ...next.argv]);
    expect(next.argv).toContain(name);
  });
});

test.each([
  "score week.yaml",
  "shift 2026-Q3 --dir kept",
  "compare --dir nowhere",
  "status --dir kept",
  "brief rota bare.yaml",
  "check bare.yaml",
  "score 2027-Q1",
])("what was read by a pattern of one's own is named with it: %s", async (args) => {
  const kept = { "/home/kept/2026-Q3.yaml": other(example!.text), "/home/kept/2026-Q1.yaml": WEEK };
  const week = { "/home/week.yaml": example!.text, "/home/bare.yaml": WEEK, "/home/bare.draft.yaml": "{}" };
  const { stdout, stderr } = await run(`${args} --pattern own.yaml`, {
    files: { ...kept, ...week, "/home/own.yaml": OWN },
  });
  const told = hints(stdout + stderr);
  expect(told).not.toEqual([]);
  for (const argv of told) expect(argv.join(" ")).toMatch(/^((?! --pattern).)* --pattern own\.yaml((?! --pattern).)*$/);
});

describe("what is refused names what was given, and what it tells to run runs", () => {
  test.each([
    { args: "score --dir kept", names: ["--dir", "kept"] },
    { args: "score 2026-Q2", names: ["2026-Q2"] },
    { args: "score 2026-Q2 --dir kept", names: ["2026-Q2", "--dir", "kept"] },
    { args: "compare --dir kept", names: ["--dir", "kept"] },
    { args: "log --list rota --dir kept", names: ["--dir", "kept"] },
    { args: "audit --answers week.yaml other.yaml", names: ["other.yaml"] },
    { args: "audit new.yaml --step 2", names: ["new.yaml"] },
    { args: "audit bare.yaml --step 3", names: ["bare.yaml"] },
    { args: "shift week.yaml --choose report", names: ["week.yaml"] },
    { args: "shift week.yaml --what-if report=little", names: ["week.yaml"] },
    { args: "report week.yaml", names: ["week.yaml"], columns: 200 },
    { args: "brief rota week.yaml", names: ["week.yaml"] },
    { args: "brief rota week.yaml --evaluate --met all", names: ["week.yaml", "rota"] },
    { args: "log rota week.yaml --failed quality", names: ["week.yaml", "rota"] },
    { args: "import a.ics --apply", names: ["a.ics"] },
    { args: "import a.ics --apply --window 2026-Q4 --dir kept", names: ["2026-Q4", "a.ics", "--dir", "kept"] },
    { args: "audit 2026-Q3 --import a.ics", names: ["a.ics"] },
    { args: "audit 2026-Q3 --dir kept --window 2026-Q4 --import a.ics", names: ["2026-Q4", "a.ics", "--dir", "kept"] },
  ])("$args", async ({ args, names, ...seen }) => {
    const bare = WEEK.slice(0, WEEK.indexOf("shift:"));
    const files = { "/home/week.yaml": WEEK, "/home/other.yaml": WEEK, "/home/bare.yaml": bare, "/home/a.ics": EVENT };
    const { stderr } = await run(args, { files, ...seen, prompter: interviewer({}) });
    expect(hints(stderr)).not.toEqual([]);
    for (const argv of hints(stderr)) {
      for (const name of names) expect(argv).toContain(name);
      const after = await run(argv, { files, ...seen, opener: () => true, prompter: LEAVES });
      expect([argv, after.stderr, after.exit]).toEqual([argv, expect.anything(), expect.toBeOneOf([0, 1, 130])]);
    }
  });

  test("a hint within a document too", async () => {
    const files = { "/home/week.yaml": WEEK, "/home/old.yaml": other(WEEK) };
    const { stdout } = await run("compare week.yaml old.yaml --json", { files });
    const { warnings } = JSON.parse(stdout) as { warnings: { hint: string | null }[] };
    const told = warnings.flatMap(({ hint }) => /orchestrate (.*)$/.exec(hint ?? "")?.[1] ?? []);
    expect(told).toEqual(["compare old.yaml week.yaml"]);
  });

  test("no sentence has a command written into it, which could name no file", () => {
    const listed = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
    const written =
      /^(?! *(?:\/\*)?\*).*["`].*\borchestrate (?:audit|score|shift|brief|compare|log|check|import|report)\b/;
    const having = listed.filter((file) =>
      readFileSync(`src/${file}`, "utf8")
        .split("\n")
        .some((line) => written.test(line)),
    );
    // it speaks of the command, and does not tell to run it
    expect(having.map((file) => file.replaceAll("\\", "/"))).toEqual(["pages/comparison/words.ts"]);
  });
});

test("what came through a pipe cannot be named again", async () => {
  const { stdout } = await run("shift - --json", { stdin: example!.text });
  expect(JSON.parse(stdout).next).toMatchObject({ command: null, argv: null });
});

test("Markdown says of a what-if what the table says", async () => {
  const files = { "/home/week.yaml": example!.text };
  const task = /id: (\S+)/.exec(example!.text)![1];
  const [table, markdown] = await Promise.all(
    ["table", "markdown"].map((format) => run(`shift week.yaml --what-if ${task}=1h --format ${format}`, { files })),
  );
  const said = (text: string) => text.replace(/[^\p{L}]+/gu, " ");
  for (const sentence of table!.stdout.split(/\n\n/).slice(1))
    for (const word of said(sentence).trim().split(" ")) expect(said(markdown!.stdout)).toContain(word);
});
