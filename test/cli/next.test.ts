import { describe, expect, test } from "vitest";
import { run } from "../helpers/context.ts";
import { EXAMPLES } from "../helpers/examples.ts";
import { interviewer } from "../helpers/interviewer.ts";

/** What a page tells to run is run as it stands: from the same directory, with the same --dir. */

const [example] = EXAMPLES;
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

/** The words of a line as a POSIX shell takes them. */
function words(line: string): string[] {
  const pieces = line.matchAll(/((?:[^\s'"\\]|'[^']*'|"[^"]*"|\\.)+)/g);
  return [...pieces].map(([word]) =>
    word.replace(/'([^']*)'|"([^"]*)"|\\(.)/g, (_, single, double, one) => single ?? double ?? one),
  );
}

const hints = (text: string) => [...text.matchAll(/^ +orchestrate (.*)$/gm)].map(([, line]) => words(line!));

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
