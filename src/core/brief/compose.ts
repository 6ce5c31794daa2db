import type { Pattern } from "../pattern/schema.ts";
import type { Design, Portfolio, Task } from "../portfolio/schema.ts";
import { type Problem, pathText, problem } from "../problem.ts";
import type { Brief, BriefStep, Gap } from "../reports/brief.ts";
import type { Origin } from "../reports/origin.ts";
import { lintDesign, lintOf } from "./lint.ts";
import { isOpen, whoDoes } from "./lint-rules.ts";

/**
 * The design of a task as a brief. What only holds a place ("tbd") is left out; every finding of the lint is a gap, also for
 * a task without any design.
 */
export function composeBrief(task: Task, portfolio: Portfolio, pattern: Pattern, origin: Origin): Brief {
  const design: Design = portfolio.designs?.find((one) => one.task === task.id) ?? { task: task.id };
  const capability = portfolio.capability?.find((one) => one.for === task.id);
  const shift = portfolio.shift?.find((one) => one.task === task.id);
  const gaps = lintOf(task.id, portfolio, pattern) ?? withoutDesign(design, pattern);
  const lines = (all: readonly string[] | undefined) => (all ?? []).filter((line) => !isOpen(line));
  const { owner } = design;
  return {
    format: "orchestrate/brief@1",
    portfolio: { file: origin.file, period: portfolio.period },
    task: task.id,
    name: task.name,
    asker: { name: portfolio.practitioner?.name ?? null, role: portfolio.practitioner?.role ?? null },
    starts: shift?.promise?.from ?? null,
    sections: {
      purpose: written(design.purpose),
      output: written(design.output),
      audience: written(design.audience),
      owner: owner ? { kind: owner.kind, name: written(owner.name) } : null,
      quality: lines(design.quality),
      steps: (design.steps ?? []).map((step): BriefStep => {
        const by = written(whoDoes(step, design));
        return { do: step.do, by, hands: handsOf(by, portfolio, design), hand_off: written(step.hand_off) };
      }),
      feedback: (design.feedback ?? [])
        .filter(({ what }) => !isOpen(what))
        .map(({ what, cadence }) => ({ what, cadence: written(cadence) })),
      failure: written(design.failure),
      escalate: written(design.escalate),
      human_only: lines(capability?.human_only),
    },
    gaps: gaps.map(gapOf),
    ready: gaps.every(({ severity }) => severity !== "error"),
  };
}

const written = (text: string | undefined): string | null => (isOpen(text) ? null : text!);

function withoutDesign(design: Design, pattern: Pattern): Problem[] {
  const path = ["designs"];
  const within = lintDesign(design, undefined, pattern).map((found) => ({ ...found, path: [...path, ...found.path] }));
  return [problem("design-missing", path, { task: design.task }), ...within];
}

function gapOf({ code, severity, path, message, hint }: Problem): Gap {
  const part = typeof path[1] === "number" ? path[2] : path[1];
  return {
    code,
    severity,
    part: part === undefined ? null : String(part),
    path: pathText(path),
    message,
    hint: hint ?? null,
  };
}

/** Words by which people mean themselves in their own file. */
const MYSELF = /^(?:me|i|myself|my own hands)$/i;
/** Words by which people mean the performer without a name. */
const ITSELF = {
  ai: /^(?:the )?(?:ai|agent|assistant|model|bot)$/i,
  automation: /^(?:the )?(?:automation|script|tool|rule|form)$/i,
  person: undefined,
};

/** Whose hands a step is in, seen from the performer: a name counts as theirs where each of its words is part of their name. */
function handsOf(by: string | null, { practitioner }: Portfolio, { owner }: Design): BriefStep["hands"] {
  if (by === null) return "open";
  const words = (text: string) =>
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}\p{M}]+/u)
      .filter((word) => word !== "" && word !== "the");
  const isPartOf = (name: string | undefined) => {
    const theirs = words(name ?? "");
    return words(by).length > 0 && words(by).every((word) => theirs.includes(word));
  };
  if (MYSELF.test(by.trim()) || isPartOf(practitioner?.name)) return "asker";
  if (owner && (isPartOf(owner.name) || ITSELF[owner.kind]?.test(by.trim()))) return "performer";
  return "other";
}
