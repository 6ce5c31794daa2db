import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { temporaryDirectory } from "../helpers/context.ts";
import { runProgram } from "../helpers/program.ts";
import { KEY, Terminal } from "./terminal.ts";

const LIST = "What took your hours";
const ELSE = "Anything else";
const HANDS = "Whose hands do the work";
const MAKING = "did you do it yourself?";
const DAY = ["--now", "2026-11-23"];

const files = (directory: string) => ({
  portfolio: join(directory, "2026-Q4.yaml"),
  draft: join(directory, "2026-Q4.draft.yaml"),
});
const open = (directory: string, more: object = {}) => new Terminal([...DAY, "audit"], { directory, ...more });

/** Week, two tasks, nothing else: up to the question of whose hands make the first. */
async function listTwo(terminal: Terminal): Promise<void> {
  await terminal.at("normal week", KEY.enter);
  await terminal.at(LIST, "status report, 3h", KEY.enter);
  await terminal.at("3 h a week", "hiring, 4h", KEY.enter);
  await terminal.at("4 h a week", KEY.enter);
  await terminal.at(ELSE, KEY.enter);
}

async function stopAndSave(terminal: Terminal): Promise<void> {
  await terminal.at("keeps paying", KEY.enter);
  await terminal.at("first score", KEY.down, KEY.enter);
  await terminal.at("Change an answer", KEY.enter);
}

describe("the interview at the keyboard", () => {
  it("goes from the first key to the file, in colour or without", async () => {
    const directory = temporaryDirectory();
    const terminal = open(directory, { rows: 20, env: { NO_COLOR: "1" } });
    await listTwo(terminal);
    await terminal.at(HANDS, KEY.enter);
    await terminal.at(MAKING, KEY.enter);
    await terminal.at(HANDS, KEY.down, KEY.down, KEY.enter);
    await terminal.at(MAKING, "5", KEY.enter);
    await terminal.at("rest of that time", KEY.down, KEY.down, KEY.space, KEY.enter);
    await terminal.at("how much of your time a week?", "8h", KEY.enter);
    await stopAndSave(terminal);
    expect((await terminal.ended).exitCode).toBe(0);
    const { portfolio, draft } = files(directory);
    expect(parse(readFileSync(portfolio, "utf8")).tasks).toMatchObject([
      { id: "status-report", hours: "3h", performer: "me", doing: "all" },
      { id: "hiring", performer: "others", doing: "none", rest: ["direction"], by_hand: "8h" },
    ]);
    expect(existsSync(draft)).toBe(false);
    if (process.platform !== "win32") expect(statSync(portfolio).mode & 0o777).toBe(0o600);

    const scripted = temporaryDirectory();
    const { status } = runProgram([...DAY, "audit", "--dir", scripted, "--answers", portfolio, "--no-input"]);
    expect(status).toBe(0);
    expect(readFileSync(files(scripted).portfolio)).toEqual(readFileSync(portfolio));
  });

  it("goes back with Esc and <, and says why with ?", async () => {
    const terminal = open(temporaryDirectory());
    await listTwo(terminal);
    await terminal.at(HANDS, "?");
    await terminal.at("counted differently", KEY.enter);
    await terminal.at(MAKING, KEY.escape);
    await terminal.at("One question back.", "<");
    await terminal.at("One question back.", KEY.escape);
    await terminal.at("status report · 3 h a week", "-1", KEY.enter);
    await terminal.sees("1 hiring · 4 h a week");
  });

  it("takes a pasted list whole, with empty lines and line ends of any kind", async () => {
    const terminal = open(temporaryDirectory());
    await terminal.at("normal week", KEY.enter);
    await terminal.at(LIST, "- status report, 3h\r\n- hiring, 4h\r\n\r\n* mail\t1h/day\n週報 2h\r");
    await terminal.at("週報 · 2 h a week", KEY.enter);
    await terminal.sees("14 h: 35 % of your week");
    for (const line of ["1 status report · 3 h", "2 hiring · 4 h", "3 mail · 5 h"])
      expect(terminal.text.replace(/\s+/g, " ")).toContain(line);
  });

  it("shows a name that would take over the terminal and does not obey it", async () => {
    const terminal = open(temporaryDirectory());
    await terminal.at("normal week", KEY.enter);
    await terminal.at(LIST, "a\u202eb, 3h", KEY.enter);
    await terminal.sees("a\\u{202e}b · 3 h");
  });
});

describe("a signal", () => {
  it.each([
    ["SIGTERM", 0],
    ["SIGTERM", 15],
    ["SIGTERM", 40],
    ["SIGHUP", 5],
  ])("%s, %d ms after enter, ends the interview with what was answered", async (signal, wait) => {
    const directory = temporaryDirectory();
    const terminal = open(directory);
    await listTwo(terminal);
    await terminal.at(HANDS, KEY.enter);
    await new Promise((resolve) => setTimeout(resolve, wait));
    terminal.kill(signal);
    expect((await terminal.ended).exitCode).toBe(130);
    expect(readFileSync(files(directory).draft, "utf8")).toContain("hiring");
  });

  it("that lets a stopped program go on shows the question again, and the keys are heard", async () => {
    const terminal = open(temporaryDirectory());
    await terminal.at("normal week", KEY.enter);
    await terminal.at(LIST, "status rep");
    await terminal.sees("status rep");
    terminal.kill("SIGSTOP");
    await terminal.at("", "");
    terminal.kill("SIGCONT");
    await terminal.at("What took your hours", "ort, 3h", KEY.enter);
    await terminal.at("status report · 3 h a week", KEY.interrupt);
    expect((await terminal.ended).exitCode).toBe(130);
  });
});

describe("an interview that is cut off", () => {
  const cuts: [string, (terminal: Terminal) => void | Promise<void>][] = [
    ["Ctrl-C", (terminal) => terminal.at(HANDS, KEY.interrupt)],
    ["SIGTERM", (terminal) => terminal.kill("SIGTERM")],
    ["a closed terminal", (terminal) => terminal.kill("SIGHUP")],
    ["kill -9", (terminal) => terminal.kill("SIGKILL")],
  ];

  it.each(cuts)("goes on after %s where it was", async (_name, cut) => {
    const directory = temporaryDirectory();
    const first = open(directory);
    await listTwo(first);
    await first.at(HANDS, KEY.enter);
    await first.at(MAKING, KEY.enter);
    await first.sees("execution: all of it doing.");
    await first.sees(HANDS);
    await cut(first);
    const { exitCode } = await first.ended;
    if (_name === "Ctrl-C") {
      expect(exitCode).toBe(130);
      expect(first.text.replace(/\s+/g, " ")).toContain("Every answer is kept in");
    }
    expect(existsSync(files(directory).portfolio)).toBe(false);

    const second = open(directory);
    await second.sees("where you stopped");
    await second.at(HANDS, KEY.enter);
    await second.at(MAKING, KEY.enter);
    await stopAndSave(second);
    expect((await second.ended).exitCode).toBe(0);
    expect(parse(readFileSync(files(directory).portfolio, "utf8")).tasks).toMatchObject([
      { id: "status-report", performer: "me", doing: "all" },
      { id: "hiring", performer: "me", doing: "all" },
    ]);
  });

  it("keeps the lines of a list that was not finished", async () => {
    const directory = temporaryDirectory();
    const first = open(directory);
    await first.at("normal week", KEY.enter);
    await first.at(LIST, "status report, 3h", KEY.enter);
    await first.at("3 h a week", "hiring, 4h", KEY.enter);
    await first.sees("4 h a week");
    first.kill("SIGKILL");
    await first.ended;
    const second = open(directory);
    await second.sees("2 hiring · 4 h a week");
  });
});

describe("a list whose lines cannot be kept any more", () => {
  it.each<[string, (directory: string) => void, string]>([
    ["another audit wrote the draft", (directory) => writeFileSync(files(directory).draft, "{}"), "another audit of"],
    ["its directory is a file now", spoilt, "a part of its path is a file"],
  ])("ends with a sentence and exit 4: %s", async (_, spoil, said) => {
    const directory = temporaryDirectory();
    const terminal = new Terminal([...DAY, "--dir", "p", "audit"], { directory });
    mkdirSync(join(directory, "p"), { recursive: true });
    await terminal.at("normal week", KEY.enter);
    await terminal.at(LIST, "status report, 3h", KEY.enter);
    await terminal.sees("3 h a week");
    spoil(join(directory, "p"));
    await terminal.at("3 h a week", "hiring, 4h", KEY.enter);
    expect((await terminal.ended).exitCode).toBe(4);
    expect(terminal.text.replace(/\s+/g, " ")).toContain(said);
    expect(terminal.text).not.toMatch(/^\s+at .*:\d+/m);
  });
});

function spoilt(directory: string): void {
  rmSync(directory, { recursive: true });
  writeFileSync(directory, "");
}

describe("the review of a long audit", () => {
  const tasks = Array.from({ length: 14 }, (_, at) => ({
    id: `t${at}`,
    name: `Task ${at}`,
    hours: "2h",
    performer: "me",
    doing: "all",
  }));
  const portfolio = { format: "orchestrate/portfolio@1", period: "2026-Q4", practitioner: { week: "40h" }, tasks };

  it("is moved in by the page and to its ends, and narrowed by what is typed", async () => {
    const directory = temporaryDirectory();
    writeFileSync(files(directory).portfolio, JSON.stringify(portfolio));
    const terminal = open(directory);
    await terminal.at("PageUp PageDown Home End move", KEY.end);
    await terminal.at("Task 13", KEY.home, KEY.pageDown, KEY.pageUp);
    await terminal.at("save and see the score", "7 anything");
    await terminal.at("find: 7 anything", KEY.enter);
    await terminal.at("What of “Task 7”?", "name");
    await terminal.at("find: name", KEY.enter);
    await terminal.at("What is it called?", "Task 7 and more", KEY.enter);
    await terminal.at("What of “Task 7 and more”?", KEY.home, KEY.enter);
    await terminal.at("Change an answer", KEY.home, KEY.enter);
    expect((await terminal.ended).exitCode).toBe(0);
    expect(parse(readFileSync(files(directory).portfolio, "utf8")).tasks[7]).toMatchObject({ id: "t7", hours: "2h" });
  });
});
