import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryDirectory } from "../helpers/context.ts";
import { calendar, claudeSessions, codexSessions, harvest, timewarrior } from "../helpers/kept-records.ts";
import { kept } from "./kept.ts";
import { KEY, LINGERING, Terminal } from "./terminal.ts";

const LIST = "What took your hours last week?";
const RIGHT = "Is that right?";

/** A folder with what somebody exported, in which nothing else ever was. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const directory = temporaryDirectory();
  mkdirSync(join(directory, "sessions"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
  return directory;
}

const open = (directory: string, args: string) =>
  new Terminal(["--now", "2026-10-02", ...args.split(" ")], {
    directory,
    env: { NO_COLOR: "1", HOME: directory, ORCHESTRATE_DIR: "p" },
    under: LINGERING,
  });

/** What is said of one task: whose hands do it, and the keys for what is asked then. */
type Said = readonly [whose: readonly string[], ...then: readonly (readonly [asked: string, ...keys: string[]])[]];

const MINE: Said = [[KEY.enter]];
/** Agents make it; by hand it would take so long. */
const directed = (byHand: string): Said => [[KEY.enter], ["make it by hand", byHand, KEY.enter]];
const ALL_MINE: Said = [[KEY.enter], ["In how many minutes", KEY.enter]];

/** From records to a first score: changes the list that they made, then says of each task who makes it. */
async function firstScore(
  directory: string,
  records: string,
  lines: readonly (readonly [seen: string, line: string])[],
  said: readonly Said[],
) {
  const terminal = open(directory, `audit --import ${records} --quick`);
  await terminal.at("Which quarter do you mean?", KEY.enter);
  await terminal.at("normal week?", "40h", KEY.enter);
  for (const [seen, line] of lines) await terminal.at(seen, line, KEY.enter);
  await terminal.endList(RIGHT);
  await terminal.at(RIGHT, KEY.enter);
  for (const [at, [whose, ...then]] of said.entries()) {
    await terminal.at(`${at + 1} of ${said.length} > Whose`, ...whose);
    for (const [asked, ...keys] of then) await terminal.at(asked, ...keys);
  }
  await terminal.at("Change an answer", KEY.enter);
  expect((await terminal.ended).exitCode).toBe(0);
  return terminal.shown();
}

it("a consultant, from a calendar to a score, and their calendar again", async () => {
  const directory = folderWith({ "calendar.ics": calendar() });
  const lines = [
    [LIST, "-1"], // lunch is no task
    ["6 Coaching", "mail and calls, 8h"],
  ] as const;
  kept(
    "consultant-80",
    await firstScore(directory, "calendar.ics --me kim@example.org", lines, Array<Said>(7).fill(MINE)),
  );
  const again = open(directory, "import calendar.ics --me kim@example.org");
  await again.at("Say where they belong?", KEY.enter);
  await again.at("What is it?", KEY.up, KEY.up, KEY.enter);
  expect((await again.ended).exitCode).toBe(0);
  kept("consultant-80-again", await again.shown());
});

it("a developer, from sessions with agents and a tracker to a score", async () => {
  const directory = folderWith({
    "sessions/claude.jsonl": claudeSessions(),
    "sessions/codex.jsonl": codexSessions(),
    "tracked.json": timewarrior(),
  });
  kept(
    "developer-80",
    await firstScore(
      directory,
      "sessions tracked.json",
      [[LIST, "meetings, 6h"]],
      [MINE, ALL_MINE, directed("10h"), MINE, MINE, [[KEY.enter]], MINE],
    ),
  );
});

it("a manager, from a table with commas to a score", async () => {
  const directory = folderWith({ "harvest.csv": harvest() });
  kept(
    "director-80",
    await firstScore(directory, "harvest.csv", [[LIST, "mail, 8h"]], [ALL_MINE, ALL_MINE, ALL_MINE, MINE, MINE, MINE]),
  );
});
