import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { run } from "./helpers/context.ts";
import { shownCommands, shownFiles } from "./helpers/documents.ts";
import { shipped as pattern } from "./helpers/pattern.ts";

/** The worked example of patterns/numbers.md: every figure is worked out anew as written there, and asked of the program. */

const text = readFileSync("patterns/numbers.md", "utf8").replaceAll("\r\n", "\n");
const files = Object.fromEntries(Object.entries(shownFiles(text)).map(([name, file]) => [`/home/${name}`, file]));

/** Each command with the rows of the table beneath it. */
const parts = text.split("```sh\n").slice(1);
const answers = shownCommands(text).map((command, at) => ({
  args: command.replace(/^orchestrate /, ""),
  rows: [...parts[at]!.matchAll(/^\| (.+) \| (.+) \| (.+) \| `(.+)` \|$/gm)].map(([, figure, worked, shown, key]) => ({
    figure: figure!,
    worked: worked!,
    shown: figures(shown!),
    key: key!.split(/[.[\]]+/),
  })),
}));

/** "1.07 to 1.37" and "83.3 %" as numbers, with how exactly they are written: half of the last digit. */
function figures(shown: string): { value: number; within: number }[] {
  const unit = shown.endsWith("%") ? 0.01 : 1;
  return [...shown.matchAll(/−?\d+(?:\.(\d+))?/g)].map(([number, digits = ""]) => ({
    value: Number(number.replace("−", "-")) * unit,
    within: 0.5 * 10 ** -digits.length * unit,
  }));
}

/** Arithmetic as it is written for people. */
const workedOut = (written: string): unknown => {
  const script = written.replaceAll("×", "*").replaceAll("−", "-").replaceAll("e^", "Math.E**");
  return new Function(`return ${script}`)();
};

const close = (found: unknown, shown: ReturnType<typeof figures>) => {
  const all = [found].flat();
  expect(all).toHaveLength(shown.length);
  for (const [at, { value, within }] of shown.entries())
    expect(Math.abs(Number(all[at]) - value)).toBeLessThanOrEqual(within + 1e-9);
};

describe.each(answers)("$args", async ({ args, rows }) => {
  const { exit, stdout } = await run(args, { files });
  const answer = exit === 0 ? JSON.parse(stdout) : undefined;
  test.each(rows)("$figure", ({ worked, shown, key }) => {
    close(
      key.reduce((part, name) => part[name], answer),
      shown,
    );
    if (/^[\d\s.+×/()−e^]+$/.test(worked)) close(workedOut(worked), shown);
    else expect(worked).not.toMatch(/\d/);
  });
});

const { shares, thresholds, uncertainty, ranking } = pattern;
const percent = (part: number) => `${Math.round(part * 100)} %`;
test.each([
  `all is ${percent(shares.all.likely)} orchestration, most ${percent(shares.most.likely)}, half ${percent(shares.half.likely)}`,
  `little ${percent(shares.little.likely)}, none ${percent(shares.none.likely)}`,
  `below ${percent(thresholds.sure)} the verdict is called unsure`,
  `in ${uncertainty.interval * 10} of 10 cases`,
  `drawn ${uncertainty.draws} times`,
  `an estimate may be ${percent(uncertainty.spread.estimated)} off, a measured figure ${percent(uncertainty.spread.measured)}`,
  `from the quarter before ${percent(uncertainty.spread.carried)}`,
  `less ${ranking.oversight === 0.25 ? "a quarter" : ranking.oversight} for briefing`,
  `takes ${ranking.setup_minutes / 60} h where`,
  `at least ${thresholds.life_probability * 10} of 10 draws`,
])("“%s” is what the pattern has", (words) => expect(text.replace(/\s+/g, " ")).toContain(words));

test("every command has its figures, and no figure stands elsewhere", () => {
  expect(answers.map(({ rows }) => rows.length > 5)).toEqual([true, true, true]);
  expect(answers.flatMap(({ rows }) => rows)).toHaveLength(text.match(/\| `[a-z_.[\]\d]+` \|$/gm)!.length);
});

test("the parts of the change add up to it", () => {
  const written = answers[2]!.rows.filter(({ key }) => key[0] === "causes").map(({ worked }) => worked);
  const [change] = answers[2]!.rows.filter(({ key }) => key.join() === "leverage,change");
  expect(written).toHaveLength(4);
  expect(workedOut(written.join(" + "))).toBeCloseTo(workedOut(change!.worked) as number, 12);
});
