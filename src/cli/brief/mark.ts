import { lineNumbers, MARKS, type Mark } from "../../core/brief/evaluate.ts";
import type { Prompt } from "../../core/interview/prompt.ts";
import { count, visible } from "../../core/text.ts";
import { wrongUse } from "../failure.ts";
import type { Prompter } from "../prompter.ts";
import type { Shell } from "../shell.ts";
import { speak } from "../speak.ts";

export interface Given {
  readonly met?: string;
  readonly skip?: string;
  readonly note?: string;
}

export interface Marked {
  readonly marks: readonly Mark[];
  readonly note: string | undefined;
}

/** The marks as they were given: the lines that are met and those that do not apply; all others are not met. */
export function givenMarks({ met, skip, note }: Given, quality: readonly string[]): Marked {
  const read = (flag: string, text: string | undefined) => {
    const numbers = lineNumbers(text ?? "none", quality.length);
    if (numbers) return new Set(numbers);
    throw wrongUse(
      `${flag} ${text} does not name lines of the list`,
      `it has ${count(quality.length, "line")}: write their numbers like 1,3-4, or all, or none`,
    );
  };
  const [isMet, isSkipped] = [read("--met", met), read("--skip", skip)];
  const both = [...isMet].find((line) => isSkipped.has(line));
  if (both !== undefined) throw wrongUse(`line ${both} is both met and skipped`);
  const marks = quality.map((_, index): Mark => {
    if (isMet.has(index + 1)) return "met";
    return isSkipped.has(index + 1) ? "not-applicable" : "not-met";
  });
  return { marks, note };
}

const LABELS: Record<Mark, string> = { met: "met", "not-met": "not met", "not-applicable": "does not apply" };
const WHY = "Each line is marked by itself, so that what fails twice can be seen; the result goes into the log.";

/** Walks the list line by line, then asks for a note. */
export async function askMarks({ context }: Shell, prompter: Prompter, quality: readonly string[]): Promise<Marked> {
  const marks: Mark[] = [];
  for (let at = 0; ; ) {
    const reply = await prompter.ask(at < quality.length ? markPrompt(quality, at, marks[at]) : NOTE);
    if (reply.kind === "why") speak(context, WHY);
    else if (reply.kind === "back") at = Math.max(0, at - 1);
    else if (at < quality.length) marks[at++] = reply.value as Mark;
    else return { marks, note: String(reply.value).trim() || undefined };
  }
}

const markPrompt = (quality: readonly string[], at: number, before: Mark | undefined): Prompt => ({
  kind: "select",
  key: `quality:${at + 1}`,
  message: `${at + 1} of ${quality.length}: ${visible(quality[at]!)}`,
  choices: MARKS.map((value) => ({ value, label: LABELS[value] })),
  default: before,
});

const NOTE: Prompt = { kind: "input", key: "note", message: "Anything to note?", check: () => undefined };
