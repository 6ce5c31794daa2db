import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { readDraft } from "../../src/core/interview/state.ts";
import { temporaryDirectory } from "../helpers/context.ts";
import { LENGTH, writing } from "../helpers/writer.ts";
import { KEY, Terminal } from "../keyboard/terminal.ts";
import { HANDS, MAKING, TWO_TASKS } from "../keyboard/two-tasks.ts";

/** Programs that are killed at moments nobody chose: more often where there is more time. */
const ROUNDS = Math.max(20, Math.floor(Number(process.env.SOAK_SECONDS ?? 60) / 3));
const rounds = Array.from({ length: ROUNDS }, (_, round) => [round] as const);

/** Milliseconds, other ones in each round of each seed. */
const moment = (round: number, most: number): number => (Number(process.env.SEED ?? 1) * 31 + round * 97) % most;

describe("a file that is written again and again", () => {
  it.each(rounds)("is whole after a kill, time %d", async (round) => {
    const { file, kill } = await writing(temporaryDirectory());
    await setTimeout(moment(round, 50));
    await kill();
    const text = readFileSync(file, "utf8");
    expect([text.length, new Set(text).size]).toEqual([LENGTH, 1]);
  });
});

const ANSWERS = [
  ...TWO_TASKS,
  [HANDS, KEY.enter],
  [MAKING, KEY.enter],
  [HANDS, KEY.enter],
  [MAKING, KEY.enter],
] as const;
/** Tasks that are on disk once so many answers were followed by their next question. */
const tasksAfter = (answers: number): string[] => ["status report", "hiring"].slice(0, Math.max(0, answers - 1));

describe("an interview", () => {
  it.each(rounds)(
    "has every answer on disk that a question came after, however it is ended, time %d",
    async (round) => {
      const directory = temporaryDirectory();
      const terminal = new Terminal(["--now", "2026-11-23", "audit"], { directory });
      const last = 1 + (moment(round, 1000) % (ANSWERS.length - 1));
      for (const [question, ...keys] of ANSWERS.slice(0, last + 1)) await terminal.at(question, ...keys);
      await setTimeout(moment(round, 40));
      terminal.kill(["SIGKILL", "SIGTERM", "SIGHUP"][round % 3]!);
      await terminal.ended;
      const draft = join(directory, "2026-Q4.draft.yaml");
      const held = readDraft(readFileSync(draft, "utf8"));
      expect(held).toBeDefined();
      const { answers, typed = {} } = held!.state;
      const names = [...answers.tasks.map(({ name }) => name), ...Object.values(typed).flat()].join("\n");
      for (const name of tasksAfter(last)) expect(names).toContain(name);
      expect(existsSync(join(directory, "2026-Q4.yaml"))).toBe(false);
      expect(answers.practitioner).toMatchObject({ week: "40h" });
    },
  );
});
