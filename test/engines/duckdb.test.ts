import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, test } from "vitest";
import { realDisk } from "../../src/cli/disk.ts";
import type { ScoreReport } from "../../src/core/reports/score.ts";
import { run, temporaryDirectory, testContext } from "../helpers/context.ts";

/* The figures of the rows, as another program reads them and adds them up. */

const document = readFileSync("patterns/rows.md", "utf8").replaceAll("\r\n", "\n");
const [, QUERY] = /```sql\n([\s\S]*?)```/.exec(document)!;
const SCENARIOS = ["holds", "regresses", "leaks"];
const READERS: Record<string, (file: string) => string> = {
  csv: (file) => `read_csv('${file}')`,
  ndjson: (file) => `read_json('${file}', format = 'newline_delimited')`,
  parquet: (file) => `read_parquet('${file}')`,
};

/** Five people of a team: the quarters of a scenario, under a name each. */
function team(scenario: string): string {
  const home = temporaryDirectory();
  for (const name of readdirSync(`test/scenarios/${scenario}`).filter((file) => file.endsWith(".yaml"))) {
    const text = readFileSync(`test/scenarios/${scenario}/${name}`, "utf8");
    for (let at = 1; at <= 5; at++) {
      const folder = join(home, `${scenario}-${at}`);
      mkdirSync(folder, { recursive: true });
      const named = text.replace(
        /^practitioner:.*(?:\n {2}.*)*/m,
        `practitioner: { name: ${scenario}-${at}, week: 40h }`,
      );
      writeFileSync(join(folder, name), named);
    }
  }
  return home;
}

const real = (cwd: string) => ({ ...testContext(), disk: realDisk as never, cwd });

async function ask(sql: readonly string[]) {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    for (const one of sql.slice(0, -1)) await connection.run(one);
    return (await connection.runAndReadAll(sql.at(-1)!)).getRowObjectsJson() as Record<string, string | number>[];
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

describe.each(Object.keys(READERS))("DuckDB reads %s", (format) => {
  test.each(SCENARIOS)("%s: the query gives what score tells", async (scenario) => {
    const home = team(scenario);
    const { exit } = await run(`export . --format ${format} -o rows.${format}`, real(home));
    expect(exit).toBe(0);
    const found = await ask([
      `CREATE VIEW rows AS SELECT * FROM ${READERS[format]!(join(home, `rows.${format}`))}`,
      "CREATE VIEW people AS SELECT DISTINCT person, 'all' AS team FROM rows",
      QUERY!,
    ]);
    const periods = readdirSync(join(home, `${scenario}-1`)).map((name) => name.slice(0, 7));
    expect(found.map(({ period }) => period)).toEqual(periods);
    for (const row of found) {
      const { stdout } = await run(`score ${row.period} --dir ${scenario}-1 --json`, real(home));
      const { totals } = JSON.parse(stdout) as ScoreReport;
      expect(Number(row.persons)).toBe(5);
      expect(Number(row.leverage)).toBeCloseTo(totals.leverage!, 5);
      expect(Number(row.orchestration_share)).toBeCloseTo(totals.orchestration_share!, 5);
    }
  });
});

test("a group of fewer than five is left out", async () => {
  const home = team("holds");
  await run("export holds-1 holds-2 holds-3 holds-4 --format csv -o rows.csv", real(home));
  const found = await ask([
    `CREATE VIEW rows AS SELECT * FROM read_csv('${join(home, "rows.csv")}')`,
    "CREATE VIEW people AS SELECT DISTINCT person, 'all' AS team FROM rows",
    QUERY!,
  ]);
  expect(found).toEqual([]);
});
