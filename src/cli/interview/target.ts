import { offer } from "../../core/command.ts";
import { hasJustBegun, type Period, periodOf, readPeriod, shiftPeriod } from "../../core/period.ts";
import { commandOn } from "../../core/reports/step.ts";
import { unreachable, wrongUse } from "../failure.ts";
import { hasDraft } from "../find.ts";
import type { Prompter } from "../prompter.ts";
import type { Shell } from "../shell.ts";

/** A portfolio file to be written, with what it holds now. */
export interface AuditFile {
  readonly file: string;
  readonly path: string;
  /** The words that lead to it where that is not its path alone: also the directory and the pattern that were named. */
  readonly operands?: readonly string[] | undefined;
  readonly period: Period;
  /** Undefined where there is no file yet. */
  readonly text: string | undefined;
}

/** The file that `name` stands for, whether it is there or not; of today's quarter where nothing is named. */
export async function targetOf(
  shell: Shell,
  name: string | undefined,
  prompter: Prompter | undefined,
): Promise<AuditFile> {
  const { store, context } = shell;
  const { file, path, operands } =
    name === undefined ? await store.fileOf(await periodToAudit(shell, prompter)) : await store.find(name);
  if (path === undefined) throw unreachable("an audit cannot be written to standard input", "name a file or a period");
  const text = (await context.disk.entry(path)) ? await store.readText({ file, path }) : undefined;
  const inName = /(\d{4}-?[qQ][1-4])\.[^.]*$/.exec(file)?.[1];
  return { file, path, operands, text, period: readPeriod(inName ?? "") ?? periodOf(context.today()) };
}

/** A file that is not there yet, for `what` is to be written into it. */
export async function freshTarget(
  shell: Shell,
  name: string | undefined,
  prompter: Prompter | undefined,
  what: string,
): Promise<AuditFile> {
  const target = await targetOf(shell, name, prompter);
  if (target.text === undefined) return target;
  throw wrongUse(
    `${target.file} is there already`,
    `name another file for ${what}`,
    offer(commandOn(target, "audit"), "changes it"),
  );
}

/** The calendar quarter of today; in its first three weeks the one just ended may be meant. */
async function periodToAudit(shell: Shell, prompter: Prompter | undefined): Promise<Period> {
  const { store, context } = shell;
  const today = context.today();
  const current = periodOf(today);
  const ended = shiftPeriod(current, -1);
  const hasAny = async (period: Period) => {
    const found = await store.fileOf(period);
    return (await context.disk.entry(found.path)) !== undefined || (await hasDraft(context, found));
  };
  if (!prompter || !hasJustBegun(current, today) || (await hasAny(current))) return current;
  if (await hasDraft(context, await store.fileOf(ended))) return ended;
  if (await hasAny(ended)) return current;
  for (;;) {
    const reply = await prompter.ask({
      key: "period",
      kind: "select",
      message: `${current} has only begun. Which quarter do you mean?`,
      choices: [
        { value: ended, label: ended, help: "the one that just ended" },
        { value: current, label: current, help: "the one that began" },
      ],
    });
    if (reply.kind === "answer") return reply.value as Period;
  }
}
