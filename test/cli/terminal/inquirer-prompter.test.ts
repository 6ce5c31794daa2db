import { PassThrough, Writable } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { inquirerPrompter, type Terminal } from "../../../src/cli/terminal/inquirer-prompter.ts";
import type { Prompt } from "../../../src/core/interview/prompt.ts";

/** A keyboard, and a screen that tells what is written on it. */
function keyboard(seen: (text: string) => void = () => {}) {
  const input = new PassThrough();
  const output = new Writable({
    write(chunk, _encoding, done) {
      seen(stripVTControlCharacters(String(chunk)));
      done();
    },
  });
  return { input, terminal: { input, output } as unknown as Terminal };
}

const later = () => new Promise((resolve) => setTimeout(resolve, 60));

/** Types one piece after the other into a prompt; returns what it came to, or what it threw. */
async function typed(
  prompt: Prompt,
  pieces: readonly string[],
  keep?: (lines: readonly string[]) => Promise<void>,
  edit?: Terminal["edit"],
  seen?: (text: string) => void,
) {
  const { input, terminal } = keyboard(seen);
  const asked = (await inquirerPrompter({ ...terminal, ...(edit && { edit }) }))
    .ask(prompt, keep)
    .catch((error: unknown) => ({ error }));
  for (const piece of pieces) {
    await later();
    input.write(piece);
  }
  return asked;
}

const broken = new Error("the disk is full");
const list: Prompt = {
  key: "list",
  message: "What?",
  kind: "lines",
  lines: [],
  echoes: (lines) => lines.map((shown) => ({ shown })),
};
const line: Prompt = { key: "line", message: "What?", kind: "input", check: () => undefined };
const fails = () => {
  throw broken;
};

describe("what goes wrong while a question is on the screen reaches whoever asked", () => {
  it.each<[string, Prompt, readonly string[], () => Promise<void>]>([
    ["a line that cannot be kept", list, ["one\r"], async () => fails()],
    ["and the list is ended at once", list, ["one\r", "\r"], async () => later().then(fails)],
    ["and more lines are pasted", list, ["one\rtwo\rthree\r"], async () => later().then(fails)],
    ["and the list is left", list, ["one\r", "\u001b"], async () => later().then(fails)],
    ["a line that cannot be read", { ...list, echoes: fails }, ["one\r"], async () => {}],
    ["an answer that cannot be read", { ...line, check: fails }, ["one\r"], async () => {}],
  ])("%s", async (_, prompt, pieces, keep) => {
    expect(await typed(prompt, pieces, keep)).toEqual({ error: broken });
  });

  it("and nothing more is kept after it", async () => {
    const kept: (readonly string[])[] = [];
    await typed(list, ["one\r", "two\r", "three\r"], async (lines) => {
      kept.push(lines);
      if (kept.length === 2) throw broken;
    });
    expect(kept).toEqual([["one"], ["one", "two"]]);
  });

  it("while lines that can be kept are all kept, in order, before the answer is given", async () => {
    const kept: (readonly string[])[] = [];
    const slow = async (lines: readonly string[]) => {
      await later();
      kept.push(lines);
    };
    expect(await typed(list, ["one\r", "two\r", "\r"], slow)).toEqual({ kind: "answer", value: ["one", "two"] });
    expect(await typed(list, ["one\r", "<\r"], slow)).toEqual({ kind: "back" });
    expect(kept).toEqual([["one"], ["one", "two"], ["one"]]);
  });
});

const PASTES: [string, (text: string) => string][] = [
  ["marked", (text) => `\u001b[200~${text}\u001b[201~`],
  ["not marked", (text) => text],
];

describe.each(PASTES)("a paste that is %s", (_, paste) => {
  /** What is kept on the way, and the answer. */
  async function pastes(...pieces: string[]) {
    const kept: (readonly string[])[] = [];
    const answer = await typed(list, [...pieces, "\r"], async (lines) => {
      kept.push(lines);
    });
    return { kept, answer };
  }
  const hundreds = Array.from({ length: 200 }, (_, at) => `task ${at}, 3 min`);

  it.each(["\n", "\r\n", "\r"])("arrives whole, with lines that end in %j, and is kept once", async (end) => {
    const { kept, answer } = await pastes(paste(hundreds.map((line) => line + end).join("")));
    expect(answer).toEqual({ kind: "answer", value: hundreds });
    expect(kept).toEqual([hundreds]);
  });

  it("goes on where a line was begun, and its last line can be typed on", async () => {
    const { answer } = await pastes("sta", paste("tus, 3h\n\nmail, 1h\nhir"), "ing, 4h\r");
    expect(answer).toEqual({ kind: "answer", value: ["status, 3h", "mail, 1h", "hiring, 4h"] });
  });

  it("into a question that takes one line stays there, all of it", async () => {
    expect(await typed(line, [paste("40 h\r\n- or so\tmore\r\n"), "\r"])).toEqual({
      kind: "answer",
      value: "40 h - or so more",
    });
  });
});

it.each<[string, Prompt]>([
  ["typed", { ...line, empty: "left open" }],
  ["listed", { ...list, empty: "left open" }],
  [
    "ticked",
    {
      key: "ticks",
      message: "What?",
      kind: "checkbox",
      choices: [{ value: "a", label: "a" }],
      checked: [],
      empty: "left open",
    },
  ],
])("what was not %s is told in words", async (_, prompt) => {
  let screen = "";
  await typed(prompt, ["\r"], undefined, undefined, (text) => {
    screen += text;
  });
  expect(screen).toContain("What? left open");
});

it("choices that were ticked are told apart, commas in them or not", async () => {
  const choices = ["this, and that", "those"].map((value) => ({ value, label: value }));
  let screen = "";
  await typed(
    { key: "ticks", message: "What?", kind: "checkbox", choices, checked: [] },
    ["a", "\r"],
    undefined,
    undefined,
    (text) => {
      screen += text;
    },
  );
  expect(screen).toContain("What? this, and that; those");
});

it.each([undefined, "enter keeps it"])("what stands there breaks between words, under the hint %j", async (hint) => {
  const words = Array.from({ length: 40 }, (_, at) => `word${at}`);
  let screen = "";
  const prompt: Prompt = { ...line, default: words.join(" "), ...(hint && { hint }) };
  const reply = await typed(prompt, ["\r"], undefined, undefined, (text) => (screen += text));
  expect(reply).toEqual({ kind: "answer", value: words.join(" ") });
  const asked = screen.slice(0, screen.indexOf("word39)") + 7).split("\n");
  expect(asked.join(" ").match(/word\d+/g)).toEqual(words);
  expect(asked.every((one) => one.length <= 80)).toBe(true);
});

it("a question of several lines, and what is wrong with an answer, stand beside their sign", async () => {
  const words = (name: string) => Array.from({ length: 30 }, (_, at) => `${name}${at}`).join(" ");
  let screen = "";
  const prompt: Prompt = {
    ...line,
    message: words("ask"),
    check: (text) => (text === "" ? words("wrong") : undefined),
  };
  await typed(prompt, ["\r", "right\r"], undefined, undefined, (text) => (screen += text));
  for (const first of ["ask", "wrong"]) {
    const [start, ...more] = screen
      .slice(screen.indexOf(`> ${first}0`))
      .split("\n")
      .slice(0, 3);
    expect(start).toMatch(new RegExp(`^> ${first}0 `));
    for (const one of more) expect(one).toMatch(new RegExp(`^  ${first}\\d`));
  }
});

it("nobody chooses by pasting", async () => {
  const choices = ["one", "two"].map((value) => ({ value, label: value }));
  const select: Prompt = { key: "choice", message: "Which?", kind: "select", choices };
  expect(await typed(select, ["\u001b[200~2\r\u001b[201~", "\r"])).toEqual({ kind: "answer", value: "one" });
});

it("a paste whose marks are torn apart is one paste, and one that never ends can be left", async () => {
  const torn = ["\u001b[20", "0~one\rtw", "o\r\u001b[2", "01~", "\r"];
  expect(await typed(list, torn)).toEqual({ kind: "answer", value: ["one", "two"] });
  expect(await typed(list, ["\u001b[200~one\r", "\u0003"])).toMatchObject({ error: { name: "Cancelled" } });
});

describe("a line of a list", () => {
  const fussy: Prompt = {
    ...list,
    echoes: (lines) => lines.map((shown) => (shown.includes("?") ? { shown, wrong: "what?" } : { shown })),
  };
  const answer = async (...pieces: string[]) => typed(fussy, [...pieces, "\r"]);
  const UP = "\u001b[A";
  const CLEAR = "\u0015";

  it("that is not understood stays, and can be changed where it stands", async () => {
    expect(await answer("a?\rb\rc?\r", UP, UP, UP, `${CLEAR}A\r`, `${CLEAR}C\r`)).toEqual({
      kind: "answer",
      value: ["A", "b", "C"],
    });
  });

  it("that is not understood is where a list goes on that was begun", async () => {
    const begun: Prompt = { ...fussy, lines: ["a", "b?", "c?"] };
    expect(await typed(begun, [`${CLEAR}B\r`, "\r", "\r"])).toEqual({ kind: "answer", value: ["a", "B", "c?"] });
  });

  it("is shown in whole words where it is longer than the screen is wide", async () => {
    const words = Array.from({ length: 30 }, (_, at) => `word${at}`).join(" ");
    let screen = "";
    await typed({ ...list, lines: [words, "next"] }, ["\r"], undefined, undefined, (text) => (screen += text));
    const shown = screen.slice(0, screen.indexOf("\n   3")).split("\n").slice(1);
    expect(shown.every((one) => one.length <= 80)).toBe(true);
    expect(
      shown
        .map((one) => one.trim().replace(/^\d+ +/, ""))
        .filter(Boolean)
        .join(" "),
    ).toBe(`${words} next`);
  });

  it("is dropped by its number, or by taking all away that stands in it", async () => {
    expect(await answer("a\rb\rc\r", "-2", "\r", UP, CLEAR, "\r")).toEqual({ kind: "answer", value: ["a"] });
  });

  it("stays as it was typed where the arrow keys lead away from it", async () => {
    expect(await answer("a\rb\r", "c", UP, UP, "!", UP, "\u001b[B", "\u001b[B", "\u001b[B")).toEqual({
      kind: "answer",
      value: ["a!", "b", "c"],
    });
  });

  it("is kept though it was not finished when the list is left", async () => {
    for (const [key, came] of [
      ["\u001b", { kind: "back" }],
      ["\u0003", { error: { name: "Cancelled" } }],
    ] as const) {
      const kept: (readonly string[])[] = [];
      const left = await typed(list, ["one\r", "tw", key], async (lines) => {
        kept.push(lines);
      });
      expect(left).toMatchObject(came);
      expect(kept.at(-1)).toEqual(["one", "tw"]);
    }
  });
});

describe("the editor of a list", () => {
  const CTRL_O = "\u000f";
  const inEditor = (edit: Terminal["edit"], ...pieces: string[]) => typed(list, pieces, undefined, edit);

  it("takes the list and gives it back, blank lines left out", async () => {
    const edit = (text: string) => ({ text: text.replace("two\n", "\r\n2\n\n3") });
    expect(await inEditor(edit, "one\rtwo\r", CTRL_O, "\r")).toEqual({ kind: "answer", value: ["one", "2", "3"] });
  });

  it("leaves the list as it was where it fails, with the line that was begun", async () => {
    const edit = () => ({ wrong: "no" });
    expect(await inEditor(edit, "one\r", "two", CTRL_O, "\r")).toEqual({ kind: "answer", value: ["one", "two"] });
    expect(await inEditor(undefined, "one\r", CTRL_O, "\r")).toEqual({ kind: "answer", value: ["one"] });
  });
});
