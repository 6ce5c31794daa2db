import width from "fast-string-width";
import { describe, expect, test } from "vitest";
import wordsData from "../../patterns/words.json";
import { listLog } from "../../src/core/assembly/log.ts";
import { reportOn } from "../../src/core/assembly/report.ts";
import { scoreReport } from "../../src/core/assembly/score.ts";
import { composeBrief } from "../../src/core/brief/compose.ts";
import { compare } from "../../src/core/compare/compare.ts";
import { trend } from "../../src/core/compare/trend.ts";
import { statusOf } from "../../src/core/due/status.ts";
import type { WordsModel } from "../../src/core/pattern/words-model.ts";
import { shiftPeriod } from "../../src/core/period.ts";
import { problem } from "../../src/core/problem.ts";
import { rankShifts } from "../../src/core/shift/rank.ts";
import { readSuppositions } from "../../src/core/shift/supposition.ts";
import { unseen } from "../../src/core/text.ts";
import { readPortfolio } from "../../src/files/read/read.ts";
import { FORMATS } from "../../src/formats/index.ts";
import type { Format, Look } from "../../src/formats/look.ts";
import { EXAMPLES } from "../helpers/examples.ts";
import { EDGES } from "../helpers/hostile.ts";
import { documentOf } from "../helpers/importing.ts";
import { portfolioOf, shipped } from "../helpers/pattern.ts";
import { samples } from "../importers/samples.ts";

/** What every format of every document owes its reader. A new one is tested by being in the registry. */

const portfolios = [
  ...EXAMPLES.map(({ file, text }) => {
    const read = readPortfolio(text, file);
    return { name: file, portfolio: read.portfolio, origin: read };
  }),
  ...Object.entries(EDGES).map(([name, given]) => ({
    name,
    portfolio: portfolioOf(given),
    origin: { file: `\u001b[2J${name}.yaml` },
  })),
];

const words = wordsData as unknown as WordsModel;
const reports = portfolios.map(({ name, portfolio, origin }) => ({
  name,
  report: scoreReport(portfolio, { ...shipped, words }, origin),
}));

/** Every portfolio as the only one on file, on a day when everything is due. */
const statuses = portfolios.map(({ name, portfolio, origin }) => {
  const { period } = portfolio;
  const onFile = [{ period, file: origin.file, portfolio, unreadable: false, draft: true }];
  return { name, document: statusOf("/home/\u001b[2J", "2031-01-05", onFile, shipped, null) as never };
});

/** Documents of each kind to try its formats on. */
const DOCUMENTS: { [Kind in keyof typeof FORMATS]: { name: string; document: never }[] } = {
  shifts: portfolios.map(({ name, portfolio, origin }) => {
    const first = portfolio.tasks[0];
    const read = readSuppositions(first ? [`${first.id}=10m`] : [], portfolio, shipped);
    const whatIf = "suppositions" in read ? read.suppositions : [];
    return { name, document: rankShifts(portfolio, shipped, { origin, whatIf }) as never };
  }),
  brief: portfolios.flatMap(({ name, portfolio, origin }) =>
    portfolio.tasks.map((task) => ({
      name: `${name}, ${task.id}`,
      document: composeBrief(task, portfolio, shipped, origin) as never,
    })),
  ),
  score: reports.map(({ name, report }) => ({ name, document: report as never })),
  explanation: reports.flatMap(({ name, report }) => [
    { name, document: { report, task: null } as never },
    ...report.tasks.slice(0, 1).map(({ id }) => ({ name: `${name}: ${id}`, document: { report, task: id } as never })),
  ]),
  comparison: portfolios.map((old, at) => {
    const now = portfolios[(at + 1) % portfolios.length]!;
    return { name: `${old.name} and ${now.name}`, document: compare(old, now, shipped) as never };
  }),
  status: statuses,
  due: statuses,
  check: portfolios.map(({ name, origin }) => {
    const problems = [problem("hours-unreadable", ["tasks", 0], { got: "lots" })];
    const at = { line: 1, column: 2, length: 3 };
    const files = [
      { file: origin.file, problems: problems.map((one) => ({ ...one, at })), source: "\u001b[2J: lots" },
      { file: `fine ${origin.file}`, problems: [] },
    ];
    const expectations = [
      {
        file: origin.file,
        expectation: "min-leverage",
        expected: 1.2,
        actual: null,
        passed: false,
        message: "leverage is not known: \u202e",
      },
    ];
    return { name, document: { files, expectations } as never };
  }),
  log: portfolios.map((logged) => ({
    name: logged.name,
    document: listLog([{ file: logged.origin.file, portfolio: logged.portfolio }]) as never,
  })),
  import: samples.map(({ kind, text }) => ({
    name: kind,
    document: documentOf([text, text.replaceAll("notes", "n\u001b[2J\u202eotes")]).document as never,
  })),
  report: portfolios.flatMap((one, at) => {
    const before = portfolios[(at + 1) % portfolios.length]!;
    const earlier = { ...before, portfolio: { ...before.portfolio, period: shiftPeriod(one.portfolio.period, -2) } };
    return [[one], [earlier, one]].map((quarters) => ({
      name: quarters.map(({ name }) => name).join(" and "),
      document: reportOn(quarters, shipped, [], []) as never,
    }));
  }),
  trend: portfolios.map((old, at) => {
    const quarters = [0, 1, 4].map((later) => {
      const { portfolio, origin } = portfolios[(at + later) % portfolios.length]!;
      return { portfolio: { ...portfolio, period: shiftPeriod("2026-Q1", later) }, origin };
    });
    return { name: `${old.name} and on`, document: trend(quarters, shipped) as never };
  }),
};

const LOOKS: Look[] = [
  { columns: 80, colors: 0 },
  { columns: 120, colors: 0 },
  { columns: undefined, colors: 0 },
  { columns: 20, colors: 0 },
];

for (const [kind, formats] of Object.entries(FORMATS)) {
  for (const [format, load] of Object.entries(formats)) {
    describe(`${kind} as ${format}`, async () => {
      const make = (await load()) as Format<never>;
      const documents = DOCUMENTS[kind as keyof typeof FORMATS];

      test.each(documents)("$name", ({ document }) => {
        for (const look of LOOKS) {
          const made = make(document, look);
          expect(made.text).toMatch(/[^\n]\n$/);
          if (!made.exact) expect(made.text.replaceAll("\n", "").match(unseen())).toBeNull();
          expect(made.text).not.toMatch(/\[object|undefined|NaN|Infinity/);
          expect(make(structuredClone(document) as never, look)).toEqual(made);
        }
      });
    });
  }
}

describe.each(["score", "explanation", "shifts"] as const)("%s in a terminal", async (kind) => {
  const make = (await FORMATS[kind].table()) as Format<never>;
  const table = (document: never, look: Look) => make(document, look).text;

  test.each(DOCUMENTS[kind])("$name fits 80 and 120 columns", ({ document }) => {
    for (const columns of [80, 120]) {
      const lines = table(document, { columns, colors: 0 }).split("\n");
      const isWhole = (line: string) => line.startsWith("  orchestrate ") || /^\s*\S+$/.test(line);
      expect(lines.filter((line) => width(line) > columns && !isWhole(line))).toEqual([]);
    }
  });

  test.each(DOCUMENTS[kind])("$name says the same with colours and without", ({ document }) => {
    const plain = table(document, { columns: 80, colors: 0 });
    const painted = table(document, { columns: 80, colors: 3 });
    expect(painted).toContain("\u001b[");
    expect(stripped(painted)).toBe(plain);
  });
});

/** Without colours, and without the blanks that stood coloured at the end of a line. */
function stripped(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the colours
  const lines = text.replace(/\u001b\[[0-9;]*m/g, "").split("\n");
  return lines.map((line) => line.trimEnd()).join("\n");
}
