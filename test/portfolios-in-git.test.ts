import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { run } from "./helpers/context.ts";
import { shownWorkflow } from "./helpers/documents.ts";

const workflow = parse(shownWorkflow(readFileSync(".github/PORTFOLIOS-IN-GIT.md", "utf8")));
interface Step {
  run?: string;
}
const steps = (job: string) =>
  (workflow.jobs[job].steps as Step[]).flatMap(({ run: line }) => (line?.startsWith("orchestrate ") ? [line] : []));

/** A repository with two quarters of a story. */
const repository = (story: string) => ({
  env: workflow.env as Record<string, string>,
  files: Object.fromEntries(
    ["2026-Q1", "2026-Q2"].map((period) => [
      `/home/portfolios/${period}.yaml`,
      readFileSync(`test/scenarios/${story}/${period}.yaml`, "utf8"),
    ]),
  ),
});
const words = (line: string) => line.replace(/ \|\|.*$/, "").replace(/^orchestrate /, "");

test("the steps of the check pass where a quarter holds, and say beside which file where hours leak", async () => {
  const [all, latest, ...more] = steps("check");
  expect(more).toEqual([]);
  expect((await run(words(all!), repository("holds"))).exit).toBe(0);
  expect(await run(words(latest!), repository("holds"))).toMatchObject({ exit: 0, stderr: "" });
  const { exit, stdout } = await run(words(latest!), repository("leaks"));
  expect(exit).toBe(1);
  expect(stdout).toMatch(/^::error file=portfolios\/2026-Q2\.yaml,title=leak::/m);
});

test("the reminder has something to say when a quarter has begun, and else ends well", async () => {
  const [line, ...more] = steps("reminder");
  expect(more).toEqual([]);
  const { exit, disk } = await run(`${words(line!)} --now 2026-07-06`, repository("holds"));
  expect(exit).toBe(1);
  expect(disk.text("/home/due.md")).toContain("2026-Q3 has begun");
  expect(line).toContain("--body-file due.md");
});
