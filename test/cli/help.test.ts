import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { EXIT } from "../../src/cli/failure.ts";
import { topics } from "../../src/cli/topics.ts";
import { readList } from "../../src/core/intake/list.ts";
import { spell } from "../../src/core/portfolio/hours.ts";
import { run } from "../helpers/context.ts";
import { onFile } from "../helpers/on-file.ts";

const DOCUMENTS = ["README.md", "patterns/README.md", "patterns/numbers.md", "patterns/portfolio.md"];
const texts = Object.fromEntries(DOCUMENTS.map((file) => [`/program/${file}`, readFileSync(file, "utf8")]));

describe("a topic of the help", () => {
  it.each(topics)("%s is what a document says, word for word", async (topic) => {
    const { exit, stdout, stderr } = await run(`help ${topic}`, { files: texts });
    expect([exit, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^#+ \S/);
    expect(stdout.length).toBeGreaterThan(200);
    expect(Object.values(texts).some((text) => text.replaceAll("\r\n", "\n").includes(stdout))).toBe(true);
  });

  it("ends where its chapter does", async () => {
    const { stdout } = await run("help exit-codes", { files: texts });
    expect([...stdout.matchAll(/^\| (\d+) \|/gm)].map(([, code]) => Number(code))).toEqual(Object.values(EXIT));
    expect(stdout.match(/^#/gm)).toHaveLength(1);
  });

  it("is named by the help", async () => {
    const { stdout } = await run("--help");
    for (const topic of topics) expect(stdout).toContain(topic);
  });
});

describe("what the chapter of lists says of a line is so", async () => {
  const { stdout } = await run("help lists", { files: texts });
  const rows = [...stdout.matchAll(/^\| `(.*)` \| (.*) \|$/gm)].map(([, line, told]) => [line!, told!] as const);
  test.each(rows)("%s: %s", (line, told) => {
    const [entry] = readList(line, { minutes: 2400, days: 5 });
    const minutes = entry?.kind === "task" ? spell(entry.minutes) : "no time";
    if (/^no hours yet|^not understood/.test(told)) expect(entry?.kind).toBe("refusal");
    else expect(told).toContain(minutes);
  });
  test("and there are some", () => expect(rows.length).toBeGreaterThan(8));
});

/** The commands that the help lists. */
const commands = async () =>
  [
    ...(await run("--help")).stdout
      .split("Commands:\n")[1]!
      .split("\n\n")[0]!
      .matchAll(/^ {2}(\S+)/gm),
  ].map(([, name]) => name!);

describe("the help of each command leads with lines to type", async () => {
  const examples = await Promise.all(
    (await commands()).map(async (name) => {
      const [heading, ...lines] = (await run(`${name} --help`)).stdout.split("\n\n")[0]!.split("\n");
      expect(heading).toBe("For example:");
      return lines.flatMap((line) => /^ {2}(orchestrate .*?)(?: {2}|$)/.exec(line)?.[1] ?? []);
    }),
  );
  it.each(examples.flat())("%s", async (line) => {
    const { exit, stderr } = await run(line.replace("orchestrate ", "").replaceAll("'", ""), {
      files: { ...onFile, "/home/week.txt": "Mail, 3h\n", "/home/week.yaml": onFile["/data/2026-Q3.yaml"]! },
      opener: () => true,
    });
    // understood and done, whatever the answer is; an audit finds nobody here to ask
    if (exit > EXIT.no) expect(stderr).toContain("there is no terminal to ask them in");
  });
  it("and there are some of each", () => expect(examples.every((lines) => lines.length > 1)).toBe(true));
});

test("every flag has a full name, and one letter only where everybody knows it", async () => {
  const helps = await Promise.all((await commands()).map(async (name) => (await run(`${name} --help`)).stdout));
  const flags = helps.flatMap((help) => [...help.matchAll(/^ {2}(-\S.*?)(?: {2,}|$)/gm)].map(([, flag]) => flag!));
  expect(flags.length).toBeGreaterThan(100);
  expect(flags.filter((flag) => !/(^|, )--[a-z]{2,}/.test(flag))).toEqual([]);
  const letters = flags.flatMap((flag) => /^-[a-zA-Z]/.exec(flag)?.[0] ?? []);
  expect([...new Set(letters)].sort()).toEqual(["-V", "-h", "-o", "-q"]);
});

describe("the page of the manual", () => {
  it("has every command with every flag", async () => {
    const page = (await run("help --man")).stdout.replaceAll("\\-", "-");
    for (const name of await commands()) {
      expect(page).toContain(`.SS "orchestrate ${name} `);
      const { stdout } = await run(`${name} --help`);
      for (const [flag] of stdout.matchAll(/--[a-z-]+/g)) expect(page).toContain(flag);
    }
    expect(page).toMatch(/\.SH EXIT CODES\n\.TP\n\\fBexit 0\\fR\ndone\n/);
  });

  it.skipIf(spawnSync("groff", ["--version"]).status !== 0)("is roff that groff has no complaint about", async () => {
    const { stdout } = await run("help --man");
    const made = spawnSync("groff", ["-man", "-Tutf8", "-ww", "-z"], { input: stdout, encoding: "utf8" });
    expect([made.status, made.stderr]).toEqual([0, ""]);
  });
});
