import { commandLine, offer, operandOf } from "../../core/command.ts";
import { liesIn } from "../../core/intake/records/window.ts";
import { asRead } from "../../core/interview/candidates.ts";
import { asksAboutRecords, listFromRecords } from "../../core/interview/from-records.ts";
import type { State } from "../../core/interview/state.ts";
import { sentenceOf } from "../../core/problem.ts";
import { capital } from "../../core/text.ts";
import { unreachable, wrongUse } from "../failure.ts";
import type { Prompter } from "../prompter.ts";
import { type RecordOptions, windowFor } from "../record-options.ts";
import { auditFrom, takeRecords } from "../records.ts";
import type { Shell } from "../shell.ts";
import type { AuditFile } from "./target.ts";

/** Files of records, and how they are to be read. */
export interface RecordsToRead {
  readonly files: readonly string[];
  readonly options: RecordOptions;
}

/**
 * A walk that begins with what records of its quarter hold: on an empty page they are the list; beside tasks that are there
 * the person is asked whose figures hold, and what else is a task.
 */
export async function fromRecords(
  shell: Shell,
  { files, options }: RecordsToRead,
  { period }: AuditFile,
  start: State,
  prompter: Prompter,
): Promise<{ readonly state: State; readonly says: readonly string[] }> {
  const window = windowFor(options, period, shell.context.today());
  if (!liesIn(window, period))
    throw wrongUse(
      `${window.from} to ${window.to} is not within ${period}, which this audit is of`,
      "audit the other quarter by itself",
      auditFrom(shell, files, window, options.window),
    );
  const person = asRead(start.answers);
  const { document } = await takeRecords(shell, files, window, options, person);
  const command = shell.store.here("import", ...files.map(operandOf));
  if (document.tasks.length + document.unmatched.length === 0)
    throw unreachable(
      `nothing of these records counts from ${window.from} to ${window.to}`,
      "records of another quarter start its own audit",
      offer(command, "shows what they hold"),
    );
  const listing = commandLine(command) ?? "importing them";
  const says = document.warnings.map((one) => `${capital(sentenceOf(one))}.`);
  if (document.not_understood.length > 0)
    says.push(`${document.not_understood.length} of the entries were not understood; ${listing} lists them.`);
  if (start.answers.tasks.length === 0) {
    const list = listFromRecords(start, document, listing);
    return { state: list.state, says: [...list.says, ...says] };
  }
  const asks = asksAboutRecords(document, start, listing);
  const states = [start];
  for (let at = 0; at < asks.length; ) {
    const { prompt, why, write } = asks[at]!;
    const reply = await prompter.ask(prompt);
    if (reply.kind === "why") shell.context.stderr.write(`${why}\n`);
    else if (reply.kind === "back") at = Math.max(0, at - 1);
    else {
      states[at + 1] = write(states[at]!, [reply.value].flat());
      at++;
    }
  }
  return { state: states.at(-1)!, says };
}
