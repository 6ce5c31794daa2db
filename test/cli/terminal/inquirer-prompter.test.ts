import { PassThrough, Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { inquirerPrompter, type Terminal } from "../../../src/cli/terminal/inquirer-prompter.ts";
import type { Prompt } from "../../../src/core/interview/prompt.ts";

/** A keyboard and a screen that nobody looks at. */
function keyboard() {
  const input = new PassThrough();
  const output = new Writable({ write: (_chunk, _encoding, done) => done() });
  return { input, terminal: { input, output } as unknown as Terminal };
}

const later = () => new Promise((resolve) => setTimeout(resolve, 60));

/** Types one piece after the other into a prompt; returns what it came to, or what it threw. */
async function typed(prompt: Prompt, pieces: readonly string[], keep?: (lines: readonly string[]) => Promise<void>) {
  const { input, terminal } = keyboard();
  const asked = (await inquirerPrompter(terminal)).ask(prompt, keep).catch((error: unknown) => ({ error }));
  for (const piece of pieces) {
    await later();
    input.write(piece);
  }
  return asked;
}

const broken = new Error("the disk is full");
const list: Prompt = { key: "list", message: "What?", kind: "lines", lines: [], echo: (line) => ({ shown: line }) };
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
    ["a line that cannot be read", { ...list, echo: fails }, ["one\r"], async () => {}],
    ["an answer that cannot be read", { ...line, check: fails }, ["one\r"], async () => {}],
  ])("%s", async (_, prompt, pieces, keep) => {
    expect(await typed(prompt, pieces, keep)).toEqual({ error: broken });
  });

  it("and nothing more is kept after it", async () => {
    const kept: (readonly string[])[] = [];
    await typed(list, ["one\rtwo\rthree\r"], async (lines) => {
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
    expect(await typed(list, ["one\rtwo\r", "\r"], slow)).toEqual({ kind: "answer", value: ["one", "two"] });
    expect(await typed(list, ["one\r<\r"], slow)).toEqual({ kind: "back" });
    expect(kept).toEqual([["one"], ["one", "two"], ["one"]]);
  });
});
