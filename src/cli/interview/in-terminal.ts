import { asRead } from "../../core/interview/candidates.ts";
import { finished } from "../../core/interview/finish.ts";
import { emptyPortfolio, type State, startWalk, type Walk } from "../../core/interview/state.ts";
import type { Pattern } from "../../core/pattern/schema.ts";
import { patternName } from "../../core/pattern/terms.ts";
import type { Portfolio, PortfolioInput } from "../../core/portfolio/schema.ts";
import { InvalidDocument, type Problem } from "../../core/problem.ts";
import type { Comparison } from "../../core/reports/comparison.ts";
import type { ScoreReport } from "../../core/reports/score.ts";
import { commandOn } from "../../core/reports/step.ts";
import { count } from "../../core/text.ts";
import { writePortfolio } from "../../files/edit/write.ts";
import { readPortfolio } from "../../files/read/read.ts";
import { widthOf } from "../../formats/layout.ts";
import type { Look } from "../../formats/look.ts";
import { drawPage, drawUnder } from "../../formats/terminal.ts";
import type { Block } from "../../pages/block.ts";
import { screens } from "../../pages/interview/screens.ts";
import { glancePage } from "../../pages/score/page.ts";
import { DraftFile } from "../draft.ts";
import { wrongUse } from "../failure.ts";
import { starting } from "../find.ts";
import { lookAt } from "../look.ts";
import { learnedRatings } from "../pattern.ts";
import { Cancelled, type Prompter } from "../prompter.ts";
import { portfoliosBeside } from "../quarters.ts";
import { changedText, planned } from "../save.ts";
import type { Shell } from "../shell.ts";
import { type Audited, audited } from "./audited.ts";
import type { RecordsToRead } from "./from-records.ts";
import { walk } from "./session.ts";
import { carriedWalk, reopened, withoutMadeIds } from "./start.ts";
import { type AuditFile, targetOf } from "./target.ts";

interface Start {
  readonly state: State;
  readonly draft: DraftFile;
  /** Whether it goes on with a draft that was not finished. */
  readonly isResumed?: true;
}

/** The audit of a person at a terminal. */
export async function auditInTerminal(
  shell: Shell,
  { name, from, records }: { name: string | undefined; from: string | undefined; records: RecordsToRead | undefined },
  part: Walk,
  prompter: Prompter,
  pattern: Pattern,
): Promise<Audited> {
  const target = await targetOf(shell, name, prompter);
  const start = await startAt(shell, target, part, from, pattern);
  if (records === undefined) return interview(shell, target, start, prompter, pattern);
  if (start.isResumed) {
    start.draft.remarks.push("The records are not read now: run the same command again when this is finished.");
    return interview(shell, target, start, prompter, pattern);
  }
  // the readers of all kinds of files are loaded for nobody else
  const { fromRecords } = await import("./from-records.ts");
  const { state, says } = await fromRecords(shell, records, target, start.state, prompter);
  start.draft.remarks.push(...says);
  return interview(shell, target, { ...start, state }, prompter, pattern);
}

/** Where a walk begins: an unfinished draft first, then the file, then an empty page. */
async function startAt(
  shell: Shell,
  target: AuditFile,
  part: Walk,
  from: string | undefined,
  pattern: Pattern,
): Promise<Start> {
  const draft = new DraftFile(shell.context, target);
  const resumed = await draft.resume();
  if (resumed) {
    const kept = resumed.put.length;
    draft.remarks.push(
      `Going on with the audit of ${target.period} where you stopped; ${count(kept, "answer")} ${kept === 1 ? "is" : "are"} kept.`,
    );
    if (!sameWalk(part, {}) && !sameWalk(part, resumed.walk))
      draft.remarks.push("What you asked for now can be done when this is finished.");
    return { state: resumed, draft, isResumed: true };
  }
  if (target.text !== undefined) {
    const { raw } = readPortfolio(target.text, target.file);
    return { state: reopened(raw, part, pattern, target), draft };
  }
  if (part.step !== undefined || part.task !== undefined || part.add) {
    throw wrongUse(`there is no portfolio ${target.file} yet`, undefined, starting(commandOn(target, "audit")));
  }
  const last = from ?? (await shell.store.periods()).filter((period) => period < target.period).at(-1);
  const earlier = last === undefined ? undefined : await shell.store.load(last);
  if (earlier) {
    draft.remarks.push(
      `This starts from ${earlier.portfolio.period} (${earlier.file}): first what was promised then, after that what changed.`,
    );
    return { state: carriedWalk(earlier.raw, target.period, part, pattern), draft };
  }
  const page = emptyPortfolio(target.period, patternName(pattern));
  return { state: startWalk(page, part, pattern.thresholds.candidates), draft };
}

const sameWalk = (one: Walk, other: Walk): boolean =>
  (["quick", "step", "task", "add"] as const).every((key) => (one[key] ?? false) === (other[key] ?? false));

/** From the first open question to the file on disk. */
export async function interview(
  shell: Shell,
  target: AuditFile,
  { state, draft }: Start,
  prompter: Prompter,
  pattern: Pattern,
): Promise<Audited> {
  const { context } = shell;
  const say = (blocks: readonly Block[]) => showUnder(shell, blocks);
  say(screens.welcome(draft.remarks));
  const keep = (kept: State) => draft.keep(kept);
  const others = await portfoliosBeside(shell, target);
  const before = target.text === undefined ? undefined : readPortfolio(target.text, target.file);
  const textOf = ({ answers }: State) => {
    const portfolio = finished(withoutMadeIds(answers, before?.raw), context.today());
    return before ? changedText(before, portfolio) : writePortfolio(portfolio);
  };
  const needs = {
    pattern,
    prompter,
    today: context.today(),
    others,
    ratings: await learnedRatings(),
    say,
    showScore: (report: ScoreReport) => {
      const look = onTerminal(shell);
      context.stderr.write(`\n${drawPage(glancePage(report, widthOf(look.columns)), look)}\n`);
    },
    keep,
    faults: (reached: State) => faultsOf(textOf(reached), target.file),
  };
  const end = await walk(state, needs).catch((error: unknown) => {
    if (error instanceof Cancelled) say(screens.stopped(draft.kept, target));
    throw error;
  });

  await draft.refuseOthers();
  const text = textOf(end);
  const plan = planned({ file: target.file, path: target.path, before: target.text }, text);
  const written = { ...plan.document, operands: target.operands };
  const result = await audited(written, pattern, others, { ...plan, onSaved: () => draft.remove() });
  return end.previous ? { ...result, since: await since(end.previous, others, result) } : result;
}

/** What keeps a text from being read as a portfolio. */
function faultsOf(text: string, file: string): readonly Problem[] {
  try {
    readPortfolio(text, file);
    return [];
  } catch (error) {
    if (error instanceof InvalidDocument) return error.problems;
    throw error;
  }
}

/** What changed since the quarter that this one went on from. */
async function since(
  previous: PortfolioInput,
  others: readonly Portfolio[],
  { document, pattern }: Audited,
): Promise<Comparison> {
  const { compare } = await import("../../core/compare/compare.ts");
  const portfolio = asRead(previous)!;
  const now = { portfolio: document.portfolio, origin: document };
  return compare(
    { portfolio, origin: { file: portfolio.period } },
    now,
    pattern,
    others.filter(({ period }) => period !== portfolio.period),
  );
}

/** Beyond this a line of an interview is hard to read. */
const WIDEST = 100;

/** Shows blocks beside the questions, under what is there already. */
export function showUnder(shell: Shell, blocks: readonly Block[]): void {
  if (blocks.length === 0) return;
  const look = onTerminal(shell);
  shell.context.stderr.write(`${drawUnder(blocks, { ...look, columns: Math.min(look.columns ?? 80, WIDEST) })}\n`);
}

function onTerminal({ context, shared }: Shell): Look {
  const look = lookAt(context, context.stderr, shared.color);
  return { ...look, columns: look.columns ?? 80 };
}
