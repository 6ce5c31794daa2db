import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import own from "../package.json";

const documents = readdirSync(".github").filter((name) => name.endsWith(".md"));
/** Folders of the source are named without it. */
const PARTS = "core|importers|files|pages|rows|formats|cli";
const NAMED_FILE = new RegExp(
  `[\`*(]((?:\\.\\./)?(?:src|${PARTS}|test|patterns|\\.config|\\.ci)/[\\w./-]*\\w)[\`*)]`,
  "g",
);
const NAMED_SCRIPT = /npm run ([\w:]+)/g;

test.each(documents)("%s names files and scripts that are there", (name) => {
  const text = readFileSync(`.github/${name}`, "utf8");
  const files = [...text.matchAll(NAMED_FILE)].map(([, file]) =>
    file!.replace(/^\.\.\//, "").replace(new RegExp(`^(?:${PARTS})/`), "src/$&"),
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

describe("the guidelines of the command line", () => {
  const rows = [...readFileSync(".github/CLI.md", "utf8").matchAll(/^\| (?!advice)(.+?) \| (.+) \| (.*)\|$/gm)].map(
    ([, advice, here, holds]) => ({ advice: advice!, here: here!, holds: holds! }),
  );
  /** The names of tests; of a file that has none, all of it. */
  const named = (file: string) =>
    file.endsWith(".test.ts")
      ? [
          ...readFileSync(file, "utf8").matchAll(/^\s*(?:(?:test|it|describe)\b[^"`]*|[)\]}][^"`]*)?["`](.*)["`],/gm),
        ].map(([, title]) => title!)
      : [readFileSync(file, "utf8")];

  test.each(rows)("$advice", ({ here, holds }) => {
    const [, file, words] = /^`((?:test|\.ci)\/[^`]+)`: (.+) $/.exec(holds) ?? [];
    if (file === undefined)
      expect([holds, here]).toEqual(["", expect.stringMatching(/\*\*(?:Differs|Does not arise)/)]);
    else expect(named(file).filter((title) => title.includes(words!))).not.toEqual([]);
  });

  test("are gone through", () => expect(rows.length).toBeGreaterThan(70));
});
