import { diff } from "../core/portfolio/change.ts";
import type { PortfolioInput } from "../core/portfolio/schema.ts";
import { InvalidDocument } from "../core/problem.ts";
import type { Named } from "../core/reports/step.ts";
import { CannotEdit, edit } from "../files/edit/edit.ts";
import type { PortfolioDocument, ReadOptions } from "../files/read/document.ts";
import { readPortfolio } from "../files/read/read.ts";
import type { Rewritten } from "../formats/difference.ts";
import type { Context } from "./context.ts";
import { EXIT, Failure, wrongUse } from "./failure.ts";
import { endings, type Found, hasDraft, type Loaded } from "./find.ts";
import { type FileName, replaceFile } from "./write.ts";

/*
 * The one door into a portfolio. A command plans what it would write, makes its whole answer from that, and the plan is
 * carried out last (see `answer`): what fails, fails before anything is written.
 */

/** A portfolio as it is and as it would be. Nothing is written yet. */
export interface Planned extends Rewritten {
  readonly path: string;
  /** What the file will hold, as it will be read from then on. */
  readonly document: PortfolioDocument;
  /** What is to be done when it stands. */
  readonly onSaved?: () => Promise<unknown>;
}

/** A change of a portfolio in its own text, comments and all. Refused for standard input and beside an unfinished audit. */
export async function planChange(
  context: Context,
  loaded: Loaded,
  after: PortfolioInput,
  options: ReadOptions = {},
): Promise<Planned> {
  const { file, source } = loaded;
  const path = await refuseChange(context, loaded);
  return planned({ file, path, before: source }, changedText(loaded, after), options);
}

/** The text of a portfolio with what changed in it, and all else as it was. Refused where the text leaves no room for it. */
export function changedText({ file, source, raw }: Changeable, after: PortfolioInput): string {
  try {
    return edit(source, diff(raw, after));
  } catch (error) {
    if (!(error instanceof CannotEdit)) throw error;
    throw new Failure(
      EXIT.invalid,
      `${file} is left as it was, for the change could not be put into its text: ${error.message}`,
      "write what is changed there in a plainer way, without brackets and with comments on lines of their own",
    );
  }
}

type Changeable = Pick<PortfolioDocument, "file" | "source" | "raw">;

/** Refuses what could not be changed, whatever the change: before a person is asked about it. Returns where the file is. */
export async function refuseChange(context: Context, { path, ...named }: Found): Promise<string> {
  if (path === undefined) throw wrongUse("standard input cannot be changed", "name a file or a period");
  await refuseDraft(context, { ...named, path });
  return path;
}

/** Refused while an interview about the same file is not finished: its draft would replace what is written now. */
export async function refuseDraft(context: Context, of: Named & FileName): Promise<void> {
  if (await hasDraft(context, of)) throw wrongUse(`an audit of ${of.file} is not finished`, undefined, endings(of));
}

/** A text for a portfolio. Nothing is planned that could not be read again. */
export function planned(
  target: { readonly file: string; readonly path: string; readonly before: string | undefined },
  text: string,
  options: ReadOptions = {},
): Planned {
  try {
    return { ...target, after: text, document: readPortfolio(text, target.file, options) };
  } catch (error) {
    if (!(error instanceof InvalidDocument)) throw error;
    const [found] = error.problems;
    throw wrongUse(`${target.file} could not be read with this in it: ${found!.message}`, found!.hint);
  }
}

/** Carries a plan out. Refused where somebody else has written since the file was read. */
export async function save(context: Context, { file, path, before, after, onSaved }: Planned): Promise<void> {
  if (before !== after) await replaceFile(context, { file, path }, after, before);
  await onSaved?.();
}
