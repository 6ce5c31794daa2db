import { withLogEntry } from "../../core/assembly/log.ts";
import { evaluation } from "../../core/brief/evaluate.ts";
import { offer } from "../../core/command.ts";
import type { Pattern } from "../../core/pattern/schema.ts";
import { patternName } from "../../core/pattern/terms.ts";
import { periodOf } from "../../core/period.ts";
import type { Evaluation } from "../../core/portfolio/schema.ts";
import type { Brief } from "../../core/reports/brief.ts";
import { redesign } from "../../core/reports/step.ts";
import { EXIT, Failure, wrongUse } from "../failure.ts";
import type { Loaded } from "../find.ts";
import { readable } from "../quarters.ts";
import { type Planned, planChange, refuseChange } from "../save.ts";
import type { Shell } from "../shell.ts";
import { askMarks, type Given, givenMarks } from "./mark.ts";

export interface Evaluated {
  readonly entry: Evaluation;
  /** The file whose log it went into. */
  readonly file: string;
  readonly plan: Planned;
}

/**
 * Holds a delivered output against the quality list and records the result: in the portfolio that was named, else in that of
 * today's quarter where it knows the task.
 */
export async function evaluate(
  shell: Shell,
  brief: Brief,
  loaded: Loaded & { readonly pattern: Pattern },
  named: boolean,
  given: Given,
): Promise<Evaluated> {
  const { quality } = brief.sections;
  const { context } = shell;
  if (quality.length === 0)
    throw new Failure(
      EXIT.no,
      `nothing says when “${brief.name}” is good enough`,
      undefined,
      offer(redesign(loaded, brief.task), "asks for it"),
    );
  const today = context.today();
  const into = named ? loaded : await logOf(shell, loaded, brief.task, today);
  await refuseChange(context, into);
  const { marks, note } = await marksOf(shell, quality, given);
  const entry = evaluation(brief.task, today, quality, marks, note);
  if (!entry) throw wrongUse("no line of the list applies, so nothing was recorded");
  const pattern = patternName(loaded.pattern);
  const plan = await planChange(context, into, withLogEntry(into.raw, entry), { pattern });
  return { entry, file: into.file, plan };
}

async function marksOf(shell: Shell, quality: readonly string[], given: Given) {
  if (given.met !== undefined) return givenMarks(given, quality);
  if (given.skip !== undefined) throw wrongUse("--skip needs --met");
  if (shell.shared.input && shell.context.stdin.isTTY) return askMarks(shell, await shell.context.prompter(), quality);
  const list = quality.map((line, index) => `${index + 1} ${line}`).join("; ");
  throw wrongUse("say which lines are met with --met 1,3 (or all, or none)", `the lines: ${list}`);
}

async function logOf(shell: Shell, loaded: Loaded, task: string, today: string): Promise<Loaded> {
  const period = periodOf(today);
  if (period === loaded.portfolio.period || !(await shell.store.periods()).includes(period)) return loaded;
  const [current] = await readable(shell, shell.store, [period]);
  return current?.portfolio.tasks.some(({ id }) => id === task) ? current : loaded;
}
