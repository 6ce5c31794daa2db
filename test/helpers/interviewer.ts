import { Cancelled, type Prompter, type Reply } from "../../src/cli/prompter.ts";
import type { Prompt } from "../../src/core/interview/prompt.ts";

type Given = string | readonly string[];
/** What to do at a question: an answer, a wish, or to stop as Ctrl-C would. A list of them is taken one by one. */
type Move = Given | { wish: "back" | "why" } | "ctrl-c";
export type Script = Readonly<Record<string, Move | { inTurn: readonly Move[] }>>;

/** Somebody who answers by question, whatever the order, and presses enter at every question that is not in the script. */
export function interviewer(script: Script): Prompter & { readonly asked: Prompt[] } {
  const asked: Prompt[] = [];
  const done = new Map<string, number>();
  return {
    asked,
    async ask(prompt, keep) {
      asked.push(prompt);
      if (asked.length > 500) throw new Error(`asked again and again: ${prompt.key}`);
      const turn = done.get(prompt.key) ?? 0;
      done.set(prompt.key, turn + 1);
      const planned = script[prompt.key];
      const move =
        typeof planned === "object" && "inTurn" in planned
          ? (planned.inTurn[turn] ?? enter(prompt))
          : (planned ?? enter(prompt));
      if (move === "ctrl-c") throw new Cancelled();
      if (typeof move === "object" && "wish" in move) return { kind: move.wish };
      return await checked(prompt, move, keep);
    },
  };
}

/** What enter alone gives. */
function enter(prompt: Prompt): Given {
  switch (prompt.kind) {
    case "select":
      return prompt.default ?? prompt.choices[0]!.value;
    case "checkbox":
      return prompt.checked;
    case "lines":
      return prompt.lines;
    case "input":
      return prompt.default ?? "";
  }
}

/** A terminal would not let a wrong answer through; neither does this. */
async function checked(prompt: Prompt, value: Given, keep: Parameters<Prompter["ask"]>[1]): Promise<Reply> {
  const wrong = (why: string) => new Error(`${prompt.key}: ${why}`);
  if (prompt.kind === "select" && !prompt.choices.some((choice) => choice.value === value))
    throw wrong(`no choice ${String(value)}`);
  if (prompt.kind === "input") {
    const problem = prompt.check(String(value));
    if (problem) throw wrong(problem);
  }
  if (prompt.kind === "lines") {
    const lines = value as readonly string[];
    for (const at of lines.keys()) await keep?.(lines.slice(0, at + 1));
    // a list of tasks asks about what it did not understand
    const echo = prompt.done ? undefined : prompt.echoes(lines).find((one) => one.wrong !== undefined);
    if (echo) throw wrong(echo.wrong!);
  }
  return { kind: "answer", value };
}
