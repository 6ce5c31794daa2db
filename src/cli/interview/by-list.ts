import { resolve } from "node:path";
import { linesOf } from "../../core/intake/lines.ts";
import { weekAnswered } from "../../core/interview/candidates.ts";
import { withTyped } from "../../core/interview/give.ts";
import { emptyPortfolio, startWalk, type Walk } from "../../core/interview/state.ts";
import { withTaskLines } from "../../core/interview/task-lines.ts";
import { readTaskList, taken } from "../../core/interview/task-list.ts";
import type { Pattern } from "../../core/pattern/schema.ts";
import { patternName } from "../../core/pattern/terms.ts";
import { InvalidDocument, type Place } from "../../core/problem.ts";
import { decodeRecords } from "../../files/read/decode.ts";
import { taskListPage } from "../../pages/interview/task-list.ts";
import { DraftFile } from "../draft.ts";
import type { Prompter } from "../prompter.ts";
import { bytesOf } from "../records.ts";
import { refuseDraft } from "../save.ts";
import type { Shell } from "../shell.ts";
import type { Audited } from "./audited.ts";
import { auditedFrom } from "./by-answers.ts";
import { interview, showUnder } from "./in-terminal.ts";
import { freshTarget } from "./target.ts";

/**
 * An audit that starts from a list. Where somebody can be asked the list is shown to them, and the interview goes on; else what is
 * not understood or may be read in two ways is refused, all of it at once, and the names and hours are what is known.
 */
export async function auditList(
  shell: Shell,
  names: { readonly list: string; readonly portfolio: string | undefined },
  part: Walk,
  prompter: Prompter | undefined,
  pattern: Pattern,
): Promise<Audited> {
  const { context } = shell;
  const file = names.list;
  if (file !== "-") shell.opened.add(resolve(context.cwd, file));
  const lines = linesOf(decodeRecords(await bytesOf(context, file), file));
  const target = await freshTarget(shell, names.portfolio, prompter, "this list");
  await refuseDraft(context, target);
  const page = emptyPortfolio(target.period, patternName(pattern));
  const start = startWalk(page, part, pattern.thresholds.candidates);
  if (prompter) {
    const { id } = pattern.steps.flatMap(({ questions }) => questions).find(({ kind }) => kind === "tasks")!;
    const typed = lines.filter((line) => line.trim() !== "");
    const draft = new DraftFile(context, target);
    return interview(shell, target, { state: withTyped(start, id, typed), draft }, prompter, pattern);
  }

  const result = taken(readTaskList(lines, [], weekAnswered(page)), new Map());
  const refused = result.refused.map(({ line, reason }) => ({ ...reason, at: placeOf(lines, line) }));
  if (refused.length > 0) throw new InvalidDocument(file === "-" ? "standard input" : file, refused, lines.join("\n"));
  const tasks = withTaskLines(
    [],
    result.lines.map(({ task }) => task),
  );
  if (!shell.shared.quiet) showUnder(shell, taskListPage(result));
  return auditedFrom(shell, target, { ...page, tasks }, pattern);
}

/** The whole of a line, without the blanks around it. */
function placeOf(lines: readonly string[], line: number): Place {
  const text = lines[line - 1] ?? "";
  return {
    line,
    column: [...text.slice(0, text.length - text.trimStart().length)].length + 1,
    length: [...text.trim()].length,
  };
}
