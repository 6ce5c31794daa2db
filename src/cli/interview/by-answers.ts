import { join } from "node:path";
import { finished } from "../../core/interview/finish.ts";
import { walkAnswers } from "../../core/interview/from-answers.ts";
import { startWalk, type Walk } from "../../core/interview/state.ts";
import type { Pattern } from "../../core/pattern/schema.ts";
import type { PortfolioInput } from "../../core/portfolio/schema.ts";
import { InvalidDocument } from "../../core/problem.ts";
import { guessed } from "../../core/text.ts";
import { writePortfolio } from "../../files/edit/write.ts";
import type { PortfolioDocument } from "../../files/read/document.ts";
import { readPortfolio } from "../../files/read/read.ts";
import type { Context } from "../context.ts";
import { DraftFile } from "../draft.ts";
import { wrongUse } from "../failure.ts";
import type { Prompter } from "../prompter.ts";
import { portfoliosBeside } from "../quarters.ts";
import { changedText, planned, refuseDraft } from "../save.ts";
import type { Shell } from "../shell.ts";
import { type Audited, audited } from "./audited.ts";
import { interview } from "./in-terminal.ts";
import { withTaskIds } from "./start.ts";
import { type AuditFile, freshTarget } from "./target.ts";

/** A shipped portfolio, walked through like typed answers. Nothing is written. */
export async function auditExample(shell: Shell, name: string, part: Walk, pattern: Pattern): Promise<Audited> {
  const document = readPortfolio(await exampleText(shell.context, name), `the example ${name}`);
  refuseGaps(document, walked(document, part, pattern).problems);
  return audited(document, pattern, []);
}

/** The text of a portfolio that comes with the program, by its name without .yaml. */
async function exampleText({ disk, shipped }: Context, name: string): Promise<string> {
  const directory = join(await shipped(), "patterns", "examples");
  const names = (await disk.list(directory)).flatMap((file) => (file.endsWith(".yaml") ? file.slice(0, -5) : []));
  if (!names.includes(name)) throw wrongUse(`there is no example called ${name}`, guessed(name, names));
  return new TextDecoder().decode(await disk.read(join(directory, `${name}.yaml`)));
}

const walked = (document: PortfolioDocument, part: Walk, pattern: Pattern) =>
  walkAnswers(startWalk(withTaskIds(document.raw), part, pattern.thresholds.candidates), pattern);

function refuseGaps(document: PortfolioDocument, problems: ReturnType<typeof walked>["problems"]): void {
  if (problems.length === 0) return;
  const placed = problems.map((one) => ({ ...one, at: document.place(one.path) }));
  throw new InvalidDocument(document.file, placed, document.source);
}

/**
 * An audit from a file of answers, as if each had been typed. What is required and missing is asked for where somebody
 * can be asked; else all of it is listed and nothing is written.
 */
export async function auditAnswers(
  shell: Shell,
  names: { answers: string; portfolio: string | undefined },
  part: Walk,
  prompter: Prompter | undefined,
  pattern: Pattern,
): Promise<Audited> {
  const { store, context } = shell;
  const source = await store.find(names.answers);
  const document = readPortfolio(await store.readText(source), source.file);
  const target = await freshTarget(shell, names.portfolio ?? document.portfolio.period, undefined, "these answers");
  await refuseDraft(context, target);
  const { state, problems } = walked(document, part, pattern);
  if (problems.length > 0 && prompter)
    return interview(shell, target, { state, draft: new DraftFile(context, target) }, prompter, pattern);
  refuseGaps(document, problems);
  return auditedFrom(shell, target, state.answers, pattern, document);
}

/** The audit that these answers come to, to be written where there is no portfolio yet. */
export async function auditedFrom(
  shell: Shell,
  target: AuditFile,
  answers: PortfolioInput,
  pattern: Pattern,
  given?: PortfolioDocument,
): Promise<Audited> {
  const portfolio = finished(answers, shell.context.today());
  // a person's comments in the answers are theirs to keep; without any, the file reads as if it had been typed
  const commented = given && /(^|\s)#/m.test(given.source);
  const text = commented ? changedText(given, portfolio) : writePortfolio(portfolio);
  const plan = planned({ file: target.file, path: target.path, before: undefined }, text);
  const written = { ...plan.document, operands: target.operands };
  return audited(written, pattern, await portfoliosBeside(shell, target), plan);
}
