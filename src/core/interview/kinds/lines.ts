import { withoutBullets } from "../../intake/lines.ts";
import { isMap, type Plain } from "../../portfolio/path.ts";
import { TEXT_LIMIT } from "../../portfolio/schema.ts";
import { problem, sentenceOf } from "../../problem.ts";
import { visible } from "../../text.ts";
import type { Echo } from "../prompt.ts";
import { readText } from "./input.ts";
import { bad, held, hold, type Kind, type ReadAnswer } from "./kind.ts";

/** Kinds that are typed in lines, each an entry of a list. */

interface Lined<Entry> {
  /** Reads a line without the bullet or number that a pasted list has. */
  read(line: string): ReadAnswer<Entry>;
  /** The entry as one would type it. */
  spell(entry: Entry): string;
  readonly hint: string;
}

function lined<Entry>(of: Lined<Entry>): Kind<readonly Entry[]> {
  const readLine = (line: string) => of.read(withoutBullets(line));
  return {
    current: held,
    read(given, { value }) {
      const list: unknown[] = Array.isArray(given) ? given : String(given).split(/\r?\n/);
      const left = [...(value ?? [])];
      const entries: Entry[] = [];
      for (const one of list) {
        if (isMap(one)) entries.push(one as Entry);
        const line = isMap(one) ? "" : String(one);
        if (line.trim() === "") continue;
        // a line that stands as it did is the entry itself, with all that it holds
        const at = left.findIndex((entry) => of.spell(entry) === line);
        const reading: ReadAnswer<Entry> = at < 0 ? readLine(line) : { value: left.splice(at, 1)[0] };
        if ("problem" in reading) return reading;
        if (reading.value !== undefined) entries.push(reading.value);
      }
      return { value: entries.length > 0 ? entries : undefined };
    },
    write: hold,
    prompt: ({ key, value = [] }, { state: { typed } }) => ({
      kind: "lines",
      hint: of.hint,
      // what was typed before it was left, else what stands in the portfolio
      lines: typed?.[key] ?? value.map(of.spell),
      echoes: (lines) =>
        lines.map((line): Echo => {
          const stands = value.some((entry) => of.spell(entry) === line);
          const reading: ReadAnswer<Entry> = stands ? { value: undefined } : readLine(line);
          if ("problem" in reading) return { shown: visible(line), wrong: sentenceOf(reading.problem) };
          return { shown: visible(reading.value === undefined ? line : of.spell(reading.value)) };
        }),
    }),
    show: (entries) => (entries.length === 0 ? "none" : visible(entries.map(of.spell).join("; "))),
  };
}

export const lines = lined<string>({ read: readText, spell: String, hint: "one to a line" });

/** "pull the numbers | agent | draft table": what stands between the bars, by name; parts left empty are left out. */
const inParts = (keys: readonly string[], hint: string) =>
  lined<Plain>({
    hint,
    read(line) {
      const fields = line.split("|").map((field) => field.trim());
      const entries = keys.map(
        (key, index) => [key, index === keys.length - 1 ? fields.slice(index).join(" | ") : fields[index]] as const,
      );
      const filled = entries.filter(([, field]) => field);
      if (filled.some(([, field]) => field!.length > TEXT_LIMIT))
        return bad(problem("too-long", [], { most: TEXT_LIMIT }));
      return { value: fields[0] ? Object.fromEntries(filled) : undefined };
    },
    spell(entry) {
      const fields = keys.map((key) => entry[key]);
      while (fields.length > 1 && fields.at(-1) === undefined) fields.pop();
      return fields.map((field) => field ?? "").join(" | ");
    },
  });

export const steps = inParts(["do", "by", "hand_off"], "what | who | what is handed on");
export const feedback = inParts(["what", "cadence"], "what | how often");
