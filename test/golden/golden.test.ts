import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { EXAMPLES } from "../helpers/examples.ts";
import { run } from "../helpers/context.ts";

/*
 * The same file gives the same bytes, on every system and every version of Node that the tests run on.
 * UPDATE_GOLDEN=1 writes what the program says now; look at the difference before you keep it.
 */
const FORMATS = {
  json: ["--json"],
  txt: ["--format", "table"],
  csv: ["--format", "csv"],
  "explained.md": ["--format", "markdown", "--explain"],
};

const cases = EXAMPLES.flatMap(({ file, name, text }) =>
  Object.entries(FORMATS).map(([format, args]) => ({ golden: `test/golden/${name}.${format}`, file, text, args })),
);

test.each(cases)("$golden", async ({ golden, file, text, args }) => {
  const { exit, stdout } = await run(["score", file, ...args], { files: { [`/home/${file}`]: text } });
  expect(exit).toBe(0);
  if (process.env.UPDATE_GOLDEN) writeFileSync(golden, stdout);
  const end = golden.endsWith(".csv") ? "\r\n" : "\n"; // git may have changed the ends of lines
  expect(stdout).toBe(readFileSync(golden, "utf8").replace(/\r?\n/g, end));
});
