import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, test } from "vitest";
import { exportedTo, type Figures, figuresByScore, PEOPLE_VALUES, QUERY, rounded } from "./teams.ts";

const READERS: Record<string, (file: string) => string> = {
  csv: (file) => `read_csv('${file}')`,
  ndjson: (file) => `read_json('${file}')`,
  parquet: (file) => `read_parquet('${file}')`,
};

async function ask(format: string, query: string): Promise<Figures[]> {
  const file = await exportedTo(format);
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    await connection.run(`CREATE VIEW rows AS SELECT * FROM ${READERS[format]!(file)}`);
    await connection.run(`CREATE VIEW people AS SELECT * FROM (VALUES ${PEOPLE_VALUES}) AS told(person, team)`);
    return (await connection.runAndReadAll(query)).getRowObjectsJson() as Figures[];
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

describe("the query of the README in DuckDB", () => {
  test.each(Object.keys(READERS))("over %s gives what score and compare tell", async (format) => {
    const told = rounded(await figuresByScore());
    expect(rounded(await ask(format, QUERY))).toEqual(told);
    expect(told).toHaveLength(6);
    expect(told.some(({ promises_kept, promises_judged }) => promises_kept !== promises_judged)).toBe(true);
  });

  test("leaves out the groups of fewer than five", async () => {
    const all = await ask("csv", QUERY.replace(/^HAVING.*\n/m, ""));
    expect(new Set(all.map(({ team }) => team))).toContain("four people");
  });
});
