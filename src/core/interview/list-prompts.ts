import { withoutBullets } from "../intake/lines.ts";
import type { OneReading } from "../intake/list.ts";
import { spell } from "../portfolio/hours.ts";
import { count, orList, visible } from "../text.ts";
import type { Prompt } from "./prompt.ts";
import type { ListQuestion } from "./task-list.ts";

/** What is asked about a list before it is taken. `key` is that of the question the list answers. */

export const EDIT = "edit";
const LEAVE_OUT = "leave-out";
export const TAKE = "take";

export const refusedPrompt = (key: string, refused: number): Prompt => ({
  key: `${key}/refused`,
  kind: "select",
  message: `${count(refused, "line is", "lines are")} not understood.`,
  choices: [
    { value: EDIT, label: "go on with the list", short: "back to the list" },
    { value: LEAVE_OUT, label: refused === 1 ? "leave that line out" : `leave these ${refused} lines out` },
  ],
});

/** As many lines as are named in a question about all of them. */
const NAMED = 3;

/** The likelier reading first. The value of a choice is the place of the reading. */
export function questionPrompt(key: string, { key: kind, entries }: ListQuestion): Prompt {
  const words = [...new Set(entries.map(({ word }) => `"${visible(word)}"`))];
  const told = words.length > NAMED ? [...words.slice(0, NAMED), `${words.length - NAMED} more`] : words;
  const choices = entries[0].readings.map((reading, at) =>
    entries.length === 1
      ? { value: String(at), label: howMuch(reading) }
      : { value: String(at), label: LABELS[reading.means], help: readAs(entries, at) },
  );
  return {
    key: `${key}/${kind}`,
    kind: "select",
    message: `${orList(told, "and")} may say how often. Which is meant in ${
      entries.length === 1 ? `"${visible(withoutBullets(entries[0].text))}"` : `these ${entries.length} lines`
    }?`,
    choices: [...choices, { value: EDIT, label: "neither: go on with the list", short: "back to the list" }],
  };
}

const LABELS = {
  "as-named": "as often as the name says",
  "each-week": "so much in every week",
  "every-other": "every other time",
  twice: "twice in that time",
} as const;

const howMuch = ({ minutes, workedOut }: OneReading): string => workedOut ?? `${spell(minutes)} a week`;

function readAs(entries: ListQuestion["entries"], at: number): string {
  const each = entries.slice(0, NAMED).map(({ readings }) => {
    return `${visible(readings[at]!.name)}, ${howMuch(readings[at]!)}`;
  });
  return [...each, ...(entries.length > NAMED ? [`and ${entries.length - NAMED} more`] : [])].join("; ");
}

export const takePrompt = (key: string): Prompt => ({
  key: `${key}/take`,
  kind: "select",
  message: "Is that right?",
  choices: [
    { value: TAKE, label: "yes" },
    { value: EDIT, label: "no, go on with the list", short: "back to the list" },
  ],
});
