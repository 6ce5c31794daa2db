import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import own from "../package.json";

const documents = readdirSync(".github").filter((name) => name.endsWith(".md"));
const NAMED_FILE = /[`*(]((?:\.\.\/)?(?:src|core|test|patterns|\.config|\.ci)\/[\w./-]*\w)[`*)]/g;
const NAMED_SCRIPT = /npm run ([\w:]+)/g;

test.each(documents)("%s names files and scripts that are there", (name) => {
  const text = readFileSync(`.github/${name}`, "utf8");
  const files = [...text.matchAll(NAMED_FILE)].map(([, file]) =>
    file!.replace(/^\.\.\//, "").replace(/^core/, "src/core"),
  );
  const scripts = [...text.matchAll(NAMED_SCRIPT)].map(([, script]) => script!);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
  expect(scripts.filter((script) => !(script in own.scripts))).toEqual([]);
});

test("the guidelines of the command line are held by tests that are there", () => {
  const rows = [...readFileSync(".github/CLI.md", "utf8").matchAll(/\| `(test\/[^`]+)`: (.+) \|$/gm)];
  expect(rows.length).toBeGreaterThan(30);
  expect(rows).toHaveLength(readFileSync(".github/CLI.md", "utf8").match(/\| `test\//g)!.length);
  const missing = rows.filter(([, file, words]) => !readFileSync(file!, "utf8").includes(words!));
  expect(missing.map(([row]) => row)).toEqual([]);
});
