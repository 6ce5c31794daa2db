import { styleText } from "node:util";
import { linesOf } from "../../core/intake/lines.ts";
import type { Choice, Prompt } from "../../core/interview/prompt.ts";
import { indented, paragraph } from "../../formats/wrap.ts";
import { Cancelled, type Prompter, type Reply } from "../prompter.ts";
import { Frames } from "./frames.ts";
import { DO_NOT_MARK, Keys, MARK_PASTES } from "./keys.ts";
import type { Ears, LinesConfig } from "./lines-prompt.ts";

/** The terminal that questions are put on: keys from the input, questions on stderr, so that stdout stays data. */
export interface Terminal {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  /** How wide a line may be where the terminal is wider. */
  readonly widest?: number | undefined;
  /** Aborted where nothing is to be asked any more: a signal came, or the keyboard is gone. */
  readonly ended?: AbortSignal;
  /** Lets the person change a text in their editor, with the terminal to themselves. */
  edit?(text: string): { readonly text: string } | { readonly wrong: string };
}

const wishOf = (text: unknown): Reply | undefined =>
  text === "<" ? { kind: "back" } : text === "?" ? { kind: "why" } : undefined;

/** Inquirer, with two things it does not have: back and why, from any question. */
export async function inquirerPrompter({ input, output, widest, ended, edit }: Terminal): Promise<Prompter> {
  const [{ default: inquirer }, { linesPrompt }, { findPrompt }] = await Promise.all([
    import("inquirer"),
    import("./lines-prompt.ts"),
    import("./find-prompt.ts"),
  ]);

  return {
    async ask(prompt, keep) {
      if (ended?.aborted) throw new Cancelled();
      const stop = new AbortController();
      const signal = ended ? AbortSignal.any([stop.signal, ended]) : stop.signal;
      const guard = guardBy(stop, signal);
      const isTyped = prompt.kind === "input" || prompt.kind === "lines";
      let wish: Reply | undefined;
      const wants = (reply: Reply | undefined) => {
        if (!reply) return false;
        wish = reply;
        stop.abort();
        return true;
      };
      let ears: Ears | undefined;
      const keys = new Keys(input, (text, marked) => {
        if (prompt.kind === "lines") ears?.pasted(text);
        if (prompt.kind === "input") return onOneLine(text);
        // nobody chooses by pasting
        return prompt.kind === "lines" || marked ? "" : text;
      });
      const onKey = (_text: string | undefined, key: { name?: string; sequence?: string; ctrl?: boolean } = {}) => {
        const leaves = key.name === "escape";
        if (leaves || (key.ctrl && key.name === "c")) ears?.leaving();
        if (leaves) wants({ kind: "back" });
        else if (!isTyped) wants(wishOf(key.sequence));
      };
      const frames = new Frames(output);
      const marks = (asked: boolean) => output.isTTY && output.write(asked ? MARK_PASTES : DO_NOT_MARK);
      // after the system has paused the keyboard, and readline, where it was stopped by a key, what it reads from
      const goesOn = () =>
        setImmediate(() => {
          input.resume();
          keys.resume();
          marks(true);
          frames.again();
        });
      const ask = inquirer.createPromptModule({ input: keys as never, output: frames as never, signal });
      ask.registerPrompt("lines", linesPrompt as never);
      ask.registerPrompt("find", findPrompt as never);
      keys.on("keypress", onKey);
      process.on("SIGCONT", goesOn);
      marks(true);
      try {
        const columns = Math.min(widest ?? Number.POSITIVE_INFINITY, output.columns || 80);
        const question = toQuestion(prompt, columns, output.rows || 24, {
          isWish: (line) => wants(wishOf(line)),
          changed: guard.later(async (lines) => keep?.(lines)),
          guarded: guard.now,
          hears: (those) => {
            ears = those;
          },
          edit: guard.now(
            (lines) => {
              keys.setRawMode(false);
              marks(false);
              const result = edit?.(lines.map((line) => `${line}\n`).join("")) ?? { wrong: "there is no editor here" };
              keys.setRawMode(true);
              marks(true);
              return "wrong" in result ? result : { lines: linesOf(result.text).filter((line) => line.trim() !== "") };
            },
            { wrong: "" },
          ),
        });
        const { answer } = (await ask([question as never])) as { answer: string | string[] };
        return (prompt.kind === "input" && wishOf(answer)) || { kind: "answer", value: answer };
      } catch (error) {
        if (wish) return wish;
        if (["ExitPromptError", "AbortPromptError", "CancelPromptError"].includes((error as Error).name))
          throw new Cancelled();
        throw error;
      } finally {
        keys.close();
        marks(false);
        process.removeListener("SIGCONT", goesOn);
        await guard.settled();
      }
    },
  };
}

/** What a prompt that has ended hears: with a result it would go on to write to a keyboard that is closed. */
const never = () => new Promise<never>(() => {});

/**
 * Keys are handled outside of whoever asked. What goes wrong there ends the prompt, and is thrown to them once what was
 * begun is done.
 */
function guardBy(stop: AbortController, ended: AbortSignal) {
  let failed: { readonly error: unknown } | undefined;
  let begun: Promise<unknown> = Promise.resolve();
  const fail = (error: unknown) => {
    failed ??= { error };
    stop.abort();
  };
  return {
    now: <Args extends unknown[], Result>(work: (...args: Args) => Result, otherwise: Result) => {
      return (...args: Args): Result => {
        try {
          return work(...args);
        } catch (error) {
          fail(error);
          return otherwise;
        }
      };
    },
    /** One after the other, none after one that failed. */
    later: <Args extends unknown[]>(work: (...args: Args) => Promise<void>) => {
      return async (...args: Args): Promise<void> => {
        begun = begun.then(() => (failed ? undefined : work(...args))).catch(fail);
        await begun;
        if (ended.aborted) await never();
      };
    },
    async settled(): Promise<void> {
      await begun;
      if (failed) throw failed.error;
    },
  };
}

type Handlers = Pick<LinesConfig, "isWish" | "changed" | "edit" | "hears"> & {
  readonly guarded: ReturnType<typeof guardBy>["now"];
};

/** All of a paste, for a question that takes one line. */
const onOneLine = (text: string): string =>
  linesOf(text)
    .map((line) => line.replace(/\p{Cc}+/gu, " ").trim())
    .filter((line) => line !== "")
    .join(" ");

const LINES_HINT = "empty line: done · up: change a line · -2 removes line 2 · Ctrl-O: editor";

/** The question as inquirer takes it, made to fit the terminal. */
function toQuestion(prompt: Prompt, columns: number, rows: number, { guarded, ...handlers }: Handlers): object {
  const message = besideSign(prompt.message, columns);
  // once answered, what an answer looks like is of no use any more, and an answer that is long has lines of its own
  const room = columns - 3 - message.slice(message.lastIndexOf("\n") + 1).length;
  const style = {
    message: (text: string, status: string) => (status === "done" ? message : text),
    answer(given: string) {
      const text = given || (prompt.empty ?? "");
      return styleText("cyan", text.length < room ? text : `\n${indented(text, columns, "  ")}`);
    },
    // what stands there is in the line of the cursor: below the hint, else behind the question where it fits
    defaultAnswer(given: string) {
      const lines = indented(`(${given})`, columns - 1, "  ");
      const isBelow = prompt.hint !== undefined;
      return styleText("dim", isBelow || given.length + 2 < room ? lines.trimStart() : `\n${lines}`);
    },
    // words of choices have commas in them
    renderSelectedChoices: (chosen: readonly { short: string }[]) => chosen.map(({ short }) => short).join("; "),
  };
  const hinted = prompt.hint ? `${message}\n${indented(prompt.hint, columns, "  ")}` : message;
  const common = { name: "answer", message: hinted, theme: { prefix: { idle: ">", done: "-" }, style } };
  // the question, what a choice means, and the line of keys stay on the screen with the choices
  const pageSize = Math.max(3, rows - 6 - Math.ceil(prompt.message.length / columns));
  const list = { pageSize, loop: false };
  switch (prompt.kind) {
    case "select":
      return {
        ...common,
        ...list,
        type: isLong(prompt.choices) ? "find" : "select",
        default: prompt.default,
        choices: toChoices(prompt.choices, columns),
        heading: (text: string) => styleText("bold", text),
      };
    case "checkbox":
      return { ...common, ...list, type: "checkbox", choices: toChoices(prompt.choices, columns, prompt.checked) };
    case "input":
      return {
        ...common,
        type: "input",
        message: prompt.hint ? `${hinted}\n ` : message,
        ...(prompt.default === undefined ? {} : { default: prompt.default }),
        validate: guarded((text: string): true | string | Promise<never> => {
          const wrong = wishOf(text) ? undefined : prompt.check(text);
          return wrong === undefined ? true : besideSign(wrong, columns);
        }, never()),
      };
    case "lines":
      return {
        ...common,
        message,
        type: "lines",
        hint: indented([prompt.hint, LINES_HINT].filter(Boolean).join(" · "), columns - 2, "  "),
        lines: prompt.lines,
        columns,
        rows,
        echoes: guarded((lines) => prompt.echoes(lines), []),
        done: (lines) => prompt.done?.(lines) ?? (lines.length === 0 ? prompt.empty : undefined),
        ...handlers,
      } satisfies LinesConfig & { name: string; type: string };
  }
}

/** A text beside inquirer's sign: its other lines stand under the first. */
const besideSign = (text: string, columns: number): string => paragraph(text, columns, 2).join("\n");

/** More than a digit can choose from, or grouped: then one moves in it by the page and finds by typing. */
const isLong = (choices: readonly Choice[]) => choices.length > 9 || choices.some(({ group }) => group !== undefined);

/** Choices on one line each where they fit; what one means stands under the list where not. */
function toChoices(choices: readonly Choice[], columns: number, checked?: readonly string[]): object[] {
  const room = columns - 7;
  return choices.map(({ value, label, short, help, group }) => {
    const whole = help ? `${label}: ${help}` : label;
    const fits = whole.length <= room;
    return {
      value,
      short: short ?? label,
      name: fits ? whole : label,
      ...(fits || !help ? {} : { description: help }),
      ...(checked ? { checked: checked.includes(value) } : {}),
      ...(group === undefined ? {} : { group }),
    };
  });
}
