import { describe, expect, test } from "vitest";
import { run } from "../helpers/context.ts";
import { EXAMPLES } from "../helpers/examples.ts";

const PORTFOLIO = `format: orchestrate/portfolio@1
period: 2026-Q4
tasks:
  - { name: Weekly report, hours: 3h, performer: me, doing: all, repeatable: 5, replaceable: 4 }
  - { name: Release train, hours: 1h, performer: others, doing: none, by_hand: 5h }
`;
const files = { "/data/2026-Q3.yaml": PORTFOLIO.replace("2026-Q4", "2026-Q3"), "/data/2026-Q4.yaml": PORTFOLIO };
const json = (text: string) => JSON.parse(text) as Record<string, never>;

test("hours of agents that were measured are told beside the person's, in a score and quarter by quarter", async () => {
  const measured = (period: string, own: string, agents: string) =>
    PORTFOLIO.replace("2026-Q4", period).replace("hours: 1h,", `hours: ${own}, agent_hours: ${agents},`);
  const world = {
    files: {
      "/data/2026-Q3.yaml": measured("2026-Q3", "5h", "12h"),
      "/data/2026-Q4.yaml": measured("2026-Q4", "4h", "31h"),
      "/data/2027-Q1.yaml": PORTFOLIO.replace("2026-Q4", "2027-Q1"),
    },
  };
  const flat = async (args: string) => (await run(args, world)).stdout.replace(/\s+/g, " ");
  expect(await flat("score 2026-Q4")).toContain(
    "Your 4 h directed 31 h of agents a week, which is no part of leverage.",
  );
  const told =
    "Agents 2026-Q3: Your 5 h directed 12 h of agents a week. 2026-Q4: Your 4 h directed 31 h of agents a week.";
  expect(await flat("compare 2026-Q3 2026-Q4")).toContain(told);
  expect(await flat("compare --all")).toContain(`${told} Signs`);
  expect(await flat("report --format markdown")).toContain(told.replace("Agents", "## Agents"));
  expect((await run("score", { files })).stdout).not.toContain("agents");
});

describe("which portfolio", () => {
  test.each([
    ["score --json", "/data/2026-Q4.yaml"],
    ["score latest --json", "/data/2026-Q4.yaml"],
    ["score previous --json", "/data/2026-Q3.yaml"],
    ["score 2026-Q3 --json", "/data/2026-Q3.yaml"],
    ["score /data/2026-Q3.yaml --json", "/data/2026-Q3.yaml"],
    ["score --dir /data --json", "/data/2026-Q4.yaml"],
  ])("%s reads %s", async (args, file) => {
    const { exit, stdout } = await run(args, { files });
    expect(exit).toBe(0);
    expect(json(stdout).portfolio).toMatchObject({ file });
  });

  test("the next step names the directory too, so that it finds the same portfolio", async () => {
    const elsewhere = { files: { "/home/d/2026-Q4.yaml": PORTFOLIO } };
    const { stdout } = await run("score --dir d --json", elsewhere);
    const { next } = JSON.parse(stdout) as { next: { command: string; argv: string[] } };
    expect(next.command).toBe("orchestrate shift 2026-Q4 --dir d");
    expect((await run(next.argv, elsewhere)).exit).toBe(0);
  });

  test("- reads standard input, and says so", async () => {
    const { exit, stdout, stderr } = await run("score -", { stdin: PORTFOLIO });
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^2026-Q4, from standard input\n/);
    expect(stderr).toBe("");
  });

  test("a pattern of one's own is named, and its numbers count", async () => {
    const { readFileSync } = await import("node:fs");
    const own = readFileSync("patterns/orchestration-over-execution.yaml", "utf8")
      .replace("id: orchestration-over-execution", "id: ours")
      .replace("most: { low: 0.05, likely: 0.2", "most: { low: 0.05, likely: 0.3");
    const text = PORTFOLIO.replace("doing: all", "doing: most");
    const world = { files: { "/home/ours.yaml": own, "/home/week.yaml": text } };
    const { stdout } = await run("score week.yaml --json --pattern ours.yaml", world);
    expect(json(stdout)).toMatchObject({
      method: { pattern: "ours@1" },
      tasks: [{ share: 0.3 }, {}],
    });
  });

  test("a pattern that is none is refused with the place", async () => {
    const world = { files: { "/home/p.yaml": "format: orchestrate/pattern@1\nid: A B\n", "/home/w.yaml": PORTFOLIO } };
    const { exit, stderr } = await run("score w.yaml --pattern p.yaml", world);
    expect(exit).toBe(3);
    expect(stderr).toContain("p.yaml:2:5");
  });
});

describe("formats", () => {
  test.each([
    ["", /^2026-Q4, from week\.yaml\n\n█+▓+\n█ doing 3 h {3}▓ not said which 1 h\n\n3 h of your 4 h a week/],
    ["--format table", /^2026-Q4, from/],
    ["--json", /^\{\n {2}"format": "orchestrate\/score@1"/],
    ["--format json", /^\{\n/],
    ["--format markdown", /^# Score of 2026-Q4\n/],
    ["--format csv", /^id,name,minutes,/],
    ["--format ndjson", /^\{"record":"score",/],
  ])("%s", async (args, begins) => {
    const { exit, stdout } = await run(`score week.yaml ${args}`, { files: { "/home/week.yaml": PORTFOLIO } });
    expect(exit).toBe(0);
    expect(stdout).toMatch(begins);
  });

  test("every line of NDJSON is JSON: the score, the tasks, the warnings", async () => {
    const { stdout } = await run("score week.yaml --format ndjson", { files: { "/home/week.yaml": PORTFOLIO } });
    const records = stdout.trimEnd().split("\n").map(json);
    expect(records.map(({ record }) => record)).toEqual(["score", "task", "task", "warning"]);
  });

  test("-o writes the answer to a file, without colours", async () => {
    const world = { files: { "/home/week.yaml": PORTFOLIO }, columns: 80, colors: 3 as const };
    const { stdout, disk } = await run("score week.yaml -o out.txt", world);
    expect(stdout).toBe("");
    expect(disk.text("/home/out.txt")).toMatch(/^2026-Q4, from week\.yaml\n/);
  });

  test("colours are for terminals that want them", async () => {
    const world = { files: { "/home/week.yaml": PORTFOLIO }, columns: 80, colors: 1 as const };
    expect((await run("score week.yaml", world)).stdout).toContain("\u001b[");
    expect((await run("score week.yaml --no-color", world)).stdout).not.toContain("\u001b[");
    expect((await run("score week.yaml", { ...world, env: { NO_COLOR: "1" } })).stdout).not.toContain("\u001b[");
  });
});

describe("exit codes", () => {
  test.each([
    ["score week.yaml --format xml", 2],
    ["score week.yaml --json --format csv", 2],
    ["score week.yaml --explain nothing-like-it", 2],
    ["score broken.yaml", 3],
    ["score broken.yaml --json", 3],
    ["score absent.yaml", 4],
    ["score", 4],
  ])("%s ends with %i and answers nothing", async (args, code) => {
    const world = { files: { "/home/week.yaml": PORTFOLIO, "/home/broken.yaml": "format: x\n" } };
    const { exit, stdout, stderr } = await run(args, world);
    expect(exit).toBe(code);
    expect(stdout).toBe("");
    expect(stderr).not.toBe("");
  });
});

describe("--explain", () => {
  const world = { files: { "/home/week.yaml": PORTFOLIO } };
  const explain = async (...args: string[]) => (await run(["score", ...args], world)).stdout;

  test("accounts for one task, by id or by name", async () => {
    const text = await explain("week.yaml", "--explain", "release-train");
    expect(text).toContain("Release train: orchestration");
    expect(text).not.toContain("Weekly report: ");
    expect(await explain("week.yaml", "--explain", "release TRAIN")).toBe(text);
  });

  test("without a task accounts for the portfolio and all of them", async () => {
    const text = (await explain("week.yaml", "--explain")).replace(/\s+/g, " ");
    expect(text).toContain("How the figures of 2026-Q4 came about");
    expect(text).toContain("Leverage: 8 h by hand / 4 h of yours, over the 2 of 2 tasks");
    expect(text).toContain("= 480 / 240 minutes = 2.000.");
    expect(text).toContain("Weekly report: execution");
    expect(text).toContain("Release train: orchestration");
  });

  test("a portfolio right after the flag is the portfolio", async () => {
    expect(await explain("--explain", "week.yaml")).toBe(await explain("week.yaml", "--explain"));
  });

  test("changes nothing for programs: the facts are always in the JSON", async () => {
    expect(await explain("week.yaml", "--json", "--explain")).toBe(await explain("week.yaml", "--json"));
  });

  test("names the task that was nearly meant", async () => {
    const { stderr } = await run("score week.yaml --explain relase-train", world);
    expect(stderr).toContain("did you mean release-train?");
  });
});

test.each(EXAMPLES)("$file scores without a warning on stderr", async ({ file, text }) => {
  const { exit, stdout, stderr } = await run(["score", file], { files: { [`/home/${file}`]: text } });
  expect(exit).toBe(0);
  expect(stdout).toContain(`from ${file}`);
  expect(stderr).toBe("");
});
