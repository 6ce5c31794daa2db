import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
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

const everyDocument = [
  "README.md",
  ...documents.map((name) => `.github/${name}`),
  ...readdirSync("patterns").flatMap((name) => (name.endsWith(".md") ? [`patterns/${name}`] : [])),
];
/** A heading as a link names it: lower case, without marks, a hyphen for each blank. */
const anchors = (file: string) =>
  [...readFileSync(file, "utf8").matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );

test.each(everyDocument)("every link of %s within the repository leads somewhere", (document) => {
  const links = [...readFileSync(document, "utf8").matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!);
  const lost = links.filter((link) => {
    if (link.includes("://")) return false;
    const [path, anchor] = link.split("#");
    const file = path === "" ? document : join(dirname(document), path!);
    return !existsSync(file) || (anchor !== undefined && !anchors(file).includes(anchor));
  });
  expect(lost).toEqual([]);
});

test("the guidelines of the command line are held by tests that are there", () => {
  const rows = [...readFileSync(".github/CLI.md", "utf8").matchAll(/\| `(test\/[^`]+)`: (.+) \|$/gm)];
  expect(rows.length).toBeGreaterThan(30);
  expect(rows).toHaveLength(readFileSync(".github/CLI.md", "utf8").match(/\| `test\//g)!.length);
  const missing = rows.filter(([, file, words]) => !readFileSync(file!, "utf8").includes(words!));
  expect(missing.map(([row]) => row)).toEqual([]);
});
