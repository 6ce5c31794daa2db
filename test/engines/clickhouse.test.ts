import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportedColumns } from "../../src/rows/exported.ts";
import { type ClickHouse, serverPath, startServers } from "./clickhouse-servers.ts";
import { exportedTo, type Figures, figuresByScore, PEOPLE_VALUES, PERSONS, QUERY, rounded } from "./teams.ts";

/** A distributed engine, where there is one: .ci/run installs Debian's. */

const TYPES = { number: "Nullable(Float64)", boolean: "UInt8", text: "Nullable(String)" };
const FROM_TEXT = {
  number: (name: string) => `toFloat64OrNull(${name})`,
  boolean: (name: string) => `${name} = 'true'`,
  text: (name: string) => `nullIf(${name}, '')`,
};
const columns = (typeOf: (type: keyof typeof TYPES) => string) =>
  `(${exportedColumns.map(({ name, type }) => `${name} ${typeOf(type)}`).join(", ")})`;

/** Statements that bring the rows of a file into the table, the first of which takes what the file holds. */
const INTO: Record<string, readonly string[]> = {
  csv: [
    "INSERT INTO texts FORMAT CSVWithNames",
    `INSERT INTO rows SELECT ${exportedColumns.map(({ name, type }) => FROM_TEXT[type](name)).join(", ")} FROM texts`,
  ],
  ndjson: ["INSERT INTO rows FORMAT JSONEachRow"],
};
/** On both servers; the rows of each person come to lie on either. */
const TABLES = [
  `CREATE TABLE texts ${columns(() => "String")} ENGINE = Memory`,
  `CREATE TABLE rows_here ${columns((type) => TYPES[type])} ENGINE = Memory`,
  "CREATE TABLE rows AS rows_here ENGINE = Distributed(both, default, rows_here, cityHash64(assumeNotNull(task)))",
  "CREATE TABLE people (person Nullable(String), team String) ENGINE = Memory",
  `INSERT INTO people VALUES ${PEOPLE_VALUES}`,
];

const where = serverPath ? "the query of the README in ClickHouse" : "passed over: there is no ClickHouse to ask";

describe.skipIf(!serverPath)(where, () => {
  let servers: ClickHouse;
  beforeAll(async () => {
    servers = await startServers();
    for (const table of TABLES) await servers.both(table);
  }, 60_000);
  afterAll(() => servers?.close());

  test.each(Object.keys(INTO))(
    "over %s, spread over two servers, gives what score and compare tell",
    async (format) => {
      for (const table of ["texts", "rows_here"]) await servers.both(`TRUNCATE TABLE ${table}`);
      const [first, ...more] = INTO[format]!;
      await servers.one(first!, readFileSync(await exportedTo(format), "utf8"));
      for (const statement of more) await servers.one(statement);
      for (const people of await servers.both("SELECT count(DISTINCT person) FROM rows_here"))
        expect(Number(people)).toBe(PERSONS);
      const told = rounded(await figuresByScore());
      for (const found of await servers.both(`${QUERY} FORMAT JSONEachRow`)) {
        const lines = found.trimEnd().split("\n");
        expect(rounded(lines.map((line) => JSON.parse(line) as Figures))).toEqual(told);
      }
    },
  );
});
