import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { temporaryDirectory } from "../helpers/context.ts";
import { runProgram } from "../helpers/program.ts";
import { KEY, Terminal } from "./terminal.ts";
import { ELSE, HANDS, LIST, MAKING, RIGHT, TWO_TASKS } from "./two-tasks.ts";

const DAY = ["--now", "2026-11-23"];

const files = (directory: string) => ({
  portfolio: join(directory, "2026-Q4.yaml"),
  draft: join(directory, "2026-Q4.draft.yaml"),
});
const open = (directory: string, more: object = {}) => new Terminal([...DAY, "audit"], { directory, ...more });

async function listTwo(terminal: Terminal): Promise<void> {
  for (const [question, ...keys] of TWO_TASKS) await terminal.at(question, ...keys);
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
    await terminal.at(RIGHT, KEY.enter);
    await terminal.sees("14 h: 35 % of your week");
    for (const line of ["1 status report · 3 h", "2 hiring · 4 h", "3 mail · 5 h"])
      expect(terminal.text.replace(/\s+/g, " ")).toContain(line);
  });

  it("keeps a line that is not understood where it stands, with its reason, until it is changed or left out", async () => {
    const directory = temporaryDirectory();
    const terminal = open(directory);
    await terminal.at("normal week", KEY.enter);
    await terminal.at(
      LIST,
      "Daily standups (15 min)\rSprint planning (2 hours bi-weekly)\r2h review\rOversight (1-2 hours/week)\rlots\r",
    );
    await terminal.sees("! 3 2h review “2h review” begins with its hours");
    await terminal.at("! 5 lots", KEY.enter);
    await terminal.at("2 lines are not understood.", KEY.enter);
    await terminal.at("> 3 2h review", "\u0015", "review, 2h", KEY.enter);
    await terminal.at("> 5 lots", KEY.enter);
    await terminal.at("6", KEY.enter);
    await terminal.at("1 line is not understood.", KEY.down, KEY.enter);
    await terminal.at("Which is meant", KEY.enter);
    await terminal.at("Which is meant", KEY.enter);
    await terminal.at("Left out: “lots”.", KEY.enter);
    await terminal.sees("5 h 45: 14 % of your week");
    const { answers } = JSON.parse(readFileSync(files(directory).draft, "utf8"));
    expect(answers.tasks.map(({ name, hours }: { name: string; hours: string }) => [name, hours])).toEqual([
      ["Daily standups", "15m/day"],
      ["Sprint planning", "1h"],
      ["review", "2h"],
      ["Oversight", "1-2 hours/week"],
    ]);
  });

  it.each([
    ["marked", "\u001b[200~", "\u001b[201~"],
    ["not marked", "", ""],
  ])("takes two hundred lines at once, %s", async (_, start, end) => {
    const directory = temporaryDirectory();
    const terminal = open(directory);
    await terminal.at("normal week", KEY.enter);
    const lines = Array.from({ length: 200 }, (_, at) => `a task with some name ${at}, 5 min`);
    await terminal.at(LIST, `${start}${lines.join("\r")}\r${end}`);
    await terminal.sees("200 a task with some name 199 · 5 min a week");
    expect(JSON.parse(readFileSync(files(directory).draft, "utf8")).typed.tasks).toEqual(lines);
    await terminal.at("", KEY.enter);
    await terminal.at("Together 16 h 40", KEY.enter);
    await terminal.sees("16 h 40: 42 % of your week");
  });

  it("keeps all of a paste where one line is asked for", async () => {
    const terminal = open(temporaryDirectory());
    await terminal.at("normal week", "\u001b[200~38h\r\nor so\r\n\u001b[201~");
    await terminal.at("38h or so", "\u0015", "38h", KEY.enter);
    await terminal.sees(LIST);
  });

  it.skipIf(process.platform !== "linux")("opens the list in an editor, and keeps it where that fails", async () => {
    const directory = temporaryDirectory();
    writeFileSync(
      join(directory, "ed"),
      '#!/bin/sh\nstat -c %a "$1" > seen; echo "$1" >> seen\nsed -i "s/mail/post/" "$1"\n',
      {
        mode: 0o755,
      },
    );
    const terminal = open(directory, { env: { VISUAL: join(directory, "ed"), EDITOR: "false" } });
    await terminal.at("normal week", KEY.enter);
    await terminal.at(LIST, "mail, 3h", KEY.enter);
    await terminal.at("mail · 3 h a week", "more ma", "\u000f");
    await terminal.sees("2 more ma");
    await terminal.sees("1 post · 3 h a week");
    const [mode, file] = readFileSync(join(directory, "seen"), "utf8").split("\n");
    expect([mode, existsSync(file!)]).toEqual(["600", false]);

    const broken = open(temporaryDirectory(), { env: { VISUAL: "", EDITOR: "false" } });
    await broken.at("normal week", KEY.enter);
    await broken.at(LIST, "mail, 3h", KEY.enter);
    await broken.at("mail · 3 h a week", "\u000f");
    await broken.sees("false ended with 1; the list is as it was");
    await broken.at("1 mail · 3 h a week", KEY.enter);
    await broken.sees(RIGHT);
  });

  it("keeps what was typed of a line, and lines that are not understood, when it is left", async () => {
    const directory = temporaryDirectory();
    const first = open(directory);
    await first.at("normal week", KEY.enter);
    await first.at(LIST, "lots", KEY.enter);
    await first.at("! 1 lots", "hiri", KEY.interrupt);
    expect((await first.ended).exitCode).toBe(130);
    const second = open(directory);
    await second.sees("> 1 lots");
    await second.sees("! 2 hiri");
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

  it.skipIf(process.platform === "win32")("that Ctrl-Z gives is survived at every kind of question", async () => {
    const job = `set -m; "$@"; ${"echo stopped; fg >/dev/null; ".repeat(4)}`; // bash leaves a loop when a job in it stops
    const terminal = open(temporaryDirectory(), { under: ["bash", "-c", job, "bash"] });
    const stop = async (question: string, ...keys: string[]) => {
      await terminal.at(question, KEY.stop);
      await terminal.sees("stopped");
      await terminal.at(question, ...keys);
    };
    await stop("normal week", KEY.enter);
    await stop(LIST, "status report, 3h", KEY.enter);
    await terminal.at("3 h a week", KEY.enter);
    await terminal.at(RIGHT, KEY.enter);
    await terminal.at(ELSE, KEY.enter);
    await stop(HANDS, KEY.down, KEY.down, KEY.enter);
    await terminal.at(MAKING, "5", KEY.enter);
    await stop("rest of that time", KEY.space, KEY.enter);
    await terminal.at("how much of your time a week?", KEY.interrupt);
    await terminal.sees("Every answer is kept");
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
