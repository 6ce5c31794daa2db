import { spell } from "../core/portfolio/hours.ts";
import type { ListedEntry, LogDocument } from "../core/reports/log.ts";
import { orList, quoted } from "../core/text.ts";
import type { Block } from "./block.ts";

/** The log: the entry just written and what follows from it, or all of them. */
export function logPage(log: LogDocument): Block[] {
  return log.written ? written(log.written, log) : list(log);
}

function written(entry: ListedEntry, { failed_before: before, designed }: LogDocument): Block[] {
  const does = designed ? "That is the design's doing; reopen it:" : "No design says how it is done; write one:";
  const again = before.length > 0 && entry.failed;
  return [
    { kind: "say", text: `Noted in ${entry.file}: ${quoted(entry.name)}, ${entry.date}${details(entry)}.` },
    ...(again
      ? ([
          {
            kind: "say",
            text: `The same part, ${entry.failed}, failed ${onDays(before)} too. ${does}`,
          },
          { kind: "command", text: `orchestrate audit ${entry.period} --step 3 --task ${entry.task}` },
        ] as const)
      : []),
  ];
}

/** "on 2026-11-20 and twice on 2026-11-23". */
function onDays(days: readonly string[]): string {
  const told = [...new Set(days)].map((day) => {
    const times = days.filter((other) => other === day).length;
    return times === 1 ? `on ${day}` : `${times === 2 ? "twice" : `${times} times`} on ${day}`;
  });
  return orList(told, "and");
}

function details({ kind, minutes, cause, failed, fix, met, of }: ListedEntry): string {
  if (kind === "evaluation") return `, ${met} of ${of} met`;
  return [
    minutes === null ? "" : `, ${spell(minutes)}`,
    cause === null ? "" : `; cause: ${cause}`,
    failed === null ? "" : `; failed: ${failed}`,
    fix === null ? "" : `; fix: ${fix}`,
  ].join("");
}

function list({ entries }: LogDocument): Block[] {
  if (entries.length === 0) {
    return [
      {
        kind: "say",
        text: "The log is empty. When you step back in: orchestrate log TASK --hours 1h --failed quality",
      },
    ];
  }
  const either = (text: string | null) => ({ value: text, text: text ?? "" });
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
            { value: date },
            { value: name, ...(remark ? { under: remark } : {}) },
            { value: minutes, text: minutes === null ? "" : spell(minutes) },
            either(kind === "evaluation" ? "evaluation" : cause),
            either(kind === "evaluation" ? `${met} of ${of} met` : failed),
          ];
        }),
      },
    },
  ];
}
