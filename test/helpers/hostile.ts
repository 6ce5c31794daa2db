import type { PortfolioInput, TaskInput } from "../../src/core/portfolio/schema.ts";

/** Names that have broken programs: escape sequences, marks that reorder text, formulas, markup, wide and joined signs. */
export const HOSTILE_NAMES = [
  "\u001b[31mred\u001b[0m \u001b]0;title\u0007",
  "tab\tand\nline\r\nend",
  "safe \u202egnp.exe\u202c",
  "\u2028line\u2029paragraph\u0085next\u007f",
  '=HYPERLINK("http://example.org","click")',
  "+1+1",
  "-2+3",
  "@SUM(A1:A9)",
  " =leading space",
  'quote " and, comma',
  "| pipe | `code` **bold** [link](http://example.org) <b>html</b> # ~~x~~ \\",
  "1. not a list",
  "週報をまとめて部長に送る、毎週金曜日の午後",
  "👩‍👩‍👧‍👦 family dinner 🌱🏳️‍🌈",
  "اجتماع الفريق الأسبوعي",
  "ไทยภาษาที่มีสระ",
  "e\u0301\u0301\u0301\u0301 combining",
  "\ud800 half a pair",
  "constructor",
  "__proto__",
  "x".repeat(200),
  "長".repeat(200),
];

const task = (name: string, index: number): TaskInput => ({
  id: `t${index}`,
  name,
  note: name,
  hours: index % 3 === 0 ? "1h-3h" : "45m",
  ...(index % 2 === 0 ? { performer: "others" as const, by_hand: "2h" } : { performer: "me" as const }),
  ...(index % 4 === 1 ? { doing: "little" as const } : {}),
  ...(index % 5 === 4 ? { verdict: { class: "execution" as const, because: name } } : {}),
  ...(index % 7 === 3 ? { repeatable: 4, replaceable: 4 } : {}),
});

/** Portfolios at the edges: nothing, nothing known, no hours, everything hostile. */
export const EDGES: Readonly<Record<string, Partial<PortfolioInput> & { tasks: TaskInput[] }>> = {
  "no tasks": { tasks: [] },
  "no hours": { tasks: [{ name: "nothing", hours: 0 }] },
  "no hours, with an output": { tasks: [{ name: "robot", hours: 0, performer: "others", by_hand: "3h" }] },
  "nothing known": { tasks: [{ name: "something", hours: "3h" }], practitioner: { week: "40h" } },
  "all by hand": { tasks: [{ name: "all", hours: "40h", performer: "me", doing: "all" }] },
  "nothing of it doing": {
    tasks: [{ name: "all", hours: "40h", performer: "others", doing: "none", by_hand: "unknown" }],
  },
  hostile: {
    practitioner: { name: HOSTILE_NAMES[0]!, week: "38h" },
    tasks: HOSTILE_NAMES.map(task),
    shift: [{ task: "t3" }],
    log: [{ date: "2026-11-03", task: "t0", kind: "intervention", hours: "1h" }],
  },
};
