import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { realDisk } from "../../src/cli/disk.ts";
import type { Comparison } from "../../src/core/reports/comparison.ts";
import type { ScoreReport } from "../../src/core/reports/score.ts";
import { run, type TestContext, temporaryDirectory, testContext } from "../helpers/context.ts";

/* People in teams, and what `score` and `compare` say of them: what other programs are to find in their rows. */

const readme = readFileSync("README.md", "utf8").replaceAll("\r\n", "\n");
/** Leverage, orchestration share and promises kept per team and quarter, as the README has it. */
export const [, QUERY] = /```sql\n([\s\S]*?)```/.exec(readme) as unknown as [string, string];

const TEAMS: Readonly<Record<string, readonly string[]>> = {
  north: ["holds", "holds", "regresses", "regresses", "leaks"],
  south: ["holds", "regresses", "leaks", "leaks", "leaks", "leaks"],
  "four people": ["holds", "regresses", "leaks", "leaks"],
};
const SCENARIOS = [...new Set(Object.values(TEAMS).flat())];
const ENOUGH = 5;

const PEOPLE = Object.entries(TEAMS).flatMap(([team, members]) =>
  members.map((scenario, at) => ({ person: `${team} ${at}`, team, scenario })),
);
export const PERSONS = PEOPLE.length;
/** The table of the people, for any SQL. */
export const PEOPLE_VALUES = PEOPLE.map(({ person, team }) => `('${person}', '${team}')`).join(", ");

/** A line of the answer. Numbers as an engine gives them. */
export type Figures = Record<string, string | number | null>;

const quartersOf = (scenario: string) =>
  readdirSync(`test/scenarios/${scenario}`).filter((file) => file.endsWith(".yaml"));

const inFolder = (cwd: string): TestContext => ({ ...testContext(), disk: realDisk as never, cwd });

/** The rows of all of them in a file. */
export async function exportedTo(format: string): Promise<string> {
  const home = temporaryDirectory();
  for (const { person, scenario } of PEOPLE) {
    mkdirSync(join(home, person));
    for (const name of quartersOf(scenario)) {
      const text = readFileSync(`test/scenarios/${scenario}/${name}`, "utf8");
      writeFileSync(join(home, person, name), text.replace(/(practitioner: \{ name: )\w+/, `$1${person}`));
    }
  }
  const { exit, stderr } = await run(`export . --format ${format} -o rows.${format}`, inFolder(home));
  if (exit !== 0) throw new Error(stderr);
  return join(home, `rows.${format}`);
}

async function answer<T>(args: string): Promise<T> {
  return JSON.parse((await run(`${args} --json`, inFolder(process.cwd()))).stdout) as T;
}

/** What is to be found, from what the program says of each person. */
export async function figuresByScore(): Promise<Figures[]> {
  const figures = new Map<string, Awaited<ReturnType<typeof quartersByScore>>>();
  for (const scenario of SCENARIOS) figures.set(scenario, await quartersByScore(scenario));
  return Object.entries(TEAMS)
    .filter(([, members]) => members.length >= ENOUGH)
    .flatMap(([team, members]) =>
      figures.get(members[0]!)!.map(({ period }, at) => {
        const quarters = members.map((scenario) => figures.get(scenario)![at]!);
        const sum = (pick: (one: (typeof quarters)[number]) => number) =>
          quarters.reduce((all, one) => all + pick(one), 0);
        return {
          team,
          period,
          persons: members.length,
          leverage: sum(({ totals }) => totals.by_hand_minutes) / sum(({ totals }) => totals.covered_minutes),
          orchestration_share: sum(({ totals }) => totals.orchestration_minutes) / sum(({ totals }) => totals.minutes),
          promises_kept: sum(({ outcomes }) => outcomes.filter((one) => one === "kept").length),
          promises_judged: sum(({ outcomes }) => outcomes.filter((one) => one === "kept" || one === "missed").length),
        };
      }),
    );
}

/** The totals of each quarter of a person, and what became by the next one of what it promised. */
async function quartersByScore(scenario: string) {
  const folder = `test/scenarios/${scenario}`;
  const periods = quartersOf(scenario).map((name) => name.replace(".yaml", ""));
  const quarters: { period: string; totals: ScoreReport["totals"]; outcomes: string[] }[] = [];
  for (const [at, period] of periods.entries()) {
    const { totals } = await answer<ScoreReport>(`score ${period} --dir ${folder}`);
    const next = periods[at + 1];
    const promises = next ? (await answer<Comparison>(`compare ${period} ${next} --dir ${folder}`)).promises : [];
    quarters.push({ period, totals, outcomes: promises.map(({ outcome }) => outcome) });
  }
  return quarters;
}

/** The same to four decimals: each row of an export is rounded for itself. */
export const rounded = (all: readonly Figures[]): Figures[] =>
  all.map(({ team, period, ...numbers }) => ({
    team: team!,
    period: period!,
    ...Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, Number(Number(value).toFixed(4))])),
  }));
