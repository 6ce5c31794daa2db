import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Ask } from "../../src/core/interview/ask.ts";
import type { PortfolioInput } from "../../src/core/portfolio/schema.ts";
import { temporaryDirectory } from "../helpers/context.ts";
import { kept } from "./kept.ts";
import { againAsBefore, type Turn, turnsOf } from "./person.ts";
import { KEY, LINGERING, Terminal } from "./terminal.ts";

const WEEKS = new URL("../scenarios/strangers/", import.meta.url);

const opening = ({ question }: Ask) => question.ask.slice(0, 40);
const isList = ({ question }: Ask) => ["tasks", "more-tasks", "lines", "steps", "feedback"].includes(question.kind);
const REVIEW = "Change an answer";

const answersOf = (name: string) => parse(readFileSync(new URL(`${name}.yaml`, WEEKS), "utf8")) as PortfolioInput;

/** Gives these answers one after the other. */
async function give(terminal: Terminal, turns: readonly Turn[], after: string): Promise<void> {
  for (const [at, { ask, keys }] of turns.entries()) {
    await terminal.at(opening(ask), ...keys);
    if (isList(ask)) await terminal.endList(at + 1 < turns.length ? opening(turns[at + 1]!.ask) : after);
  }
}

/** Ends an audit at the review; returns what was on the screen. */
async function save(terminal: Terminal): Promise<string[]> {
  await terminal.at(REVIEW, KEY.enter);
  expect((await terminal.ended).exitCode).toBe(0);
  return terminal.shown();
}

const STRANGERS: [name: string, columns: number, rows: number][] = [
  ["nurse", 80, 24],
  ["translator", 120, 40],
  ["officer", 80, 24],
  ["student", 120, 40],
];

describe("four strangers, from the list they paste to the closing page, and a quarter later", () => {
  it.each(STRANGERS)(
    "%s, %i x %i",
    async (name, columns, rows) => {
      const directory = temporaryDirectory();
      const open = (now: string) =>
        new Terminal(["--now", now, "--dir", "p", "audit"], {
          directory,
          columns,
          rows,
          env: { NO_COLOR: "1" },
          under: LINGERING,
        });
      const turns = [...turnsOf(answersOf(name))];
      const list = turns.findIndex(({ ask }) => ask.question.kind === "tasks");
      const pasted = readFileSync(new URL(`${name}.txt`, WEEKS), "utf8");
      const first = open("2026-09-28");
      await give(first, turns.slice(0, list), "");
      await first.at(opening(turns[list]!.ask), `\u001b[200~${pasted}\u001b[201~`);
      await first.endList(opening(turns[list + 1]!.ask));
      let rest = turns.slice(list + 1);
      let terminal = first;
      if (name === "student") {
        // stops in the middle of it, and comes back
        await give(first, rest.slice(0, 9), "");
        await first.at(opening(rest[9]!.ask), KEY.interrupt);
        expect((await first.ended).exitCode).toBe(130);
        kept(`${name}-stopped`, await first.shown());
        rest = rest.slice(9);
        terminal = open("2026-09-29");
      }
      await give(terminal, rest, REVIEW);
      kept(`${name}-${columns}`, await save(terminal));

      const written = readFileSync(join(directory, "p", "2026-Q3.yaml"), "utf8");
      const again = open("2026-12-21");
      await give(again, [...againAsBefore(parse(written) as PortfolioInput, "2026-Q4" as never)], REVIEW);
      kept(`${name}-${columns}-again`, await save(again));
    },
    240_000,
  );
});
