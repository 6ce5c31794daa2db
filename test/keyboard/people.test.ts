import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Ask } from "../../src/core/interview/ask.ts";
import { kindOf } from "../../src/core/interview/kinds/index.ts";
import type { PortfolioInput } from "../../src/core/portfolio/schema.ts";
import { temporaryDirectory } from "../helpers/context.ts";
import { runProgram } from "../helpers/program.ts";
import { kept } from "./kept.ts";
import { type Turn, turnsOf } from "./person.ts";
import { KEY, LINGERING, Terminal } from "./terminal.ts";

const FIRST = new URL("../scenarios/first/", import.meta.url);
const NOW = ["--now", "2026-09-28"];

const RIGHT = "Is that right?";
const opening = ({ question }: Ask) => question.ask.slice(0, 40);
const isList = ({ question }: Ask) => ["tasks", "more-tasks", "lines", "steps", "feedback"].includes(question.kind);

/** Types a person's whole audit; returns what was on the screen, and the file. */
async function audit(turns: readonly Turn[], columns: number, env: Record<string, string>) {
  const directory = temporaryDirectory();
  const terminal = new Terminal([...NOW, "--dir", "p", "audit"], {
    directory,
    columns,
    rows: 30,
    env,
    under: LINGERING,
  });
  for (const [at, { ask, keys }] of turns.entries()) {
    await terminal.at(opening(ask), ...keys);
    if (!isList(ask)) continue;
    const following = at + 1 < turns.length ? opening(turns[at + 1]!.ask) : "Change an answer";
    // tasks are shown once more, as they were read
    const isShown = keys.length > 0 && kindOf(ask).list !== undefined;
    await terminal.endList(isShown ? RIGHT : following);
    if (isShown) await terminal.at(RIGHT, KEY.enter);
  }
  await terminal.at("Change an answer", KEY.enter);
  expect((await terminal.ended).exitCode).toBe(0);
  const written = readFileSync(join(directory, "p", "2026-Q3.yaml"), "utf8");
  return { screen: await terminal.shown(), raw: terminal.raw, written };
}

describe("three people at their keyboards", () => {
  it.each([
    ["manager", 80, { NO_COLOR: "1" }],
    ["freelancer", 120, { FORCE_COLOR: "1" }],
    ["maintainer", 80, { FORCE_COLOR: "1" }],
  ])(
    "%s, %i columns",
    async (name, columns, env) => {
      const answers = parse(readFileSync(new URL(`${name}.yaml`, FIRST), "utf8")) as PortfolioInput;
      const turns = [...turnsOf(answers)];
      const toFirstScore = turns.findIndex(({ ask }) => ask.question.kind === "go-on");
      expect(answers.tasks).toHaveLength(12);
      expect(toFirstScore, "answers to the first score").toBeLessThanOrEqual(45);

      const { screen, raw, written } = await audit(turns, columns, env);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours themselves are looked for
      expect(/\u001b\[3[0-7]m/.test(raw)).toBe("FORCE_COLOR" in env);

      kept(`${name}-${columns}`, screen);

      const scripted = temporaryDirectory();
      writeFileSync(join(scripted, "answers.yaml"), written);
      const args = [
        ...NOW,
        "--dir",
        join(scripted, "p"),
        "audit",
        "--no-input",
        "--answers",
        join(scripted, "answers.yaml"),
      ];
      expect(runProgram(args).status).toBe(0);
      expect(readFileSync(join(scripted, "p", "2026-Q3.yaml"), "utf8")).toBe(written);
    },
    120_000,
  );
});
