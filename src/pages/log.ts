import { PART_WORDS } from "../core/brief/part-words.ts";
import { spell } from "../core/portfolio/hours.ts";
import type { ListedEntry, LogDocument } from "../core/reports/log.ts";
import { quoted } from "../core/text.ts";
import { type Block, type Page, say } from "./block.ts";

/** The log: the entry just written and what follows from it, or all of them. */
export const logPage: Page<LogDocument> = (log) => {
  return [...(log.written ? written(log.written) : all(log)), ...follows(log)];
};

function written(entry: ListedEntry): Block[] {
  return [say(`Noted in ${entry.file}: ${quoted(entry.name)}, ${entry.date}${details(entry)}.`)];
}

/** What follows stands as a sentence of its own, and the command below it. */
const follows = ({ next }: LogDocument): Block[] =>
  next ? [say(next.message), ...(next.argv ? [{ kind: "command", command: next.argv } as const] : [])] : [];

function details({ kind, minutes, cause, failed, fix, met, of }: ListedEntry): string {
  if (kind === "evaluation") return `, ${met} of ${of} met`;
  return [
    minutes === null ? "" : `, ${spell(minutes)}`,
    cause === null ? "" : `; cause: ${cause}`,
    failed === null ? "" : `; failed: ${PART_WORDS[failed]}`,
    fix === null ? "" : `; fix: ${fix}`,
  ].join("");
}

function all({ entries }: LogDocument): Block[] {
  if (entries.length === 0) return [];
  const either = (text: string | null) => ({ text: text ?? "" });
  return [
    {
      kind: "grid",
      grid: {
        columns: [
          { title: "Day" },
          { title: "Task", flexible: true },
          { title: "Time", align: "right" },
          { title: "Cause" },
          { title: "Failed" },
        ],
        rows: entries.map(({ date, name, kind, minutes, cause, failed, fix, met, of, note }) => {
          const remark = [fix === null ? null : `fix: ${fix}`, note].filter((one) => one !== null).join("; ");
          return [
            { text: date },
            { text: name, ...(remark ? { under: remark } : {}) },
            { text: minutes === null ? "" : spell(minutes) },
            either(kind === "evaluation" ? "evaluation" : cause),
            either(kind === "evaluation" ? `${met} of ${of} met` : failed && PART_WORDS[failed]),
          ];
        }),
      },
    },
  ];
}
