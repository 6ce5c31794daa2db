import { diff } from "../core/portfolio/change.ts";
import type { PortfolioInput } from "../core/portfolio/schema.ts";
import { InvalidDocument } from "../core/problem.ts";
import { edit } from "../files/edit/edit.ts";
import type { PortfolioDocument, ReadOptions } from "../files/read/document.ts";
import { readPortfolio } from "../files/read/read.ts";
import { wrongUse } from "./failure.ts";
import type { Shell } from "./shell.ts";
import type { Loaded } from "./store.ts";

/**
 * Writes a change of a portfolio into its file, comments and all. Refused for standard input, and while an interview about the
 * same file is not finished: its draft would replace what is written here. Returns what the file holds then.
 */
export async function saveEdited(
  { store }: Shell,
  loaded: Loaded,
  after: PortfolioInput,
  options: ReadOptions = {},
): Promise<PortfolioDocument> {
  const { file, path } = loaded;
  if (path === undefined) throw wrongUse("standard input cannot be changed", "name a file or a period");
  if ((await store.readDraft({ file, path })) !== undefined)
    throw wrongUse(`an audit of ${file} is not finished`, "finish it first with orchestrate audit");
  const text = edit(loaded.source, diff(loaded.raw, after));
  const document = readable(text, file, options);
  await store.save({ file, path }, text, loaded.source);
  return document;
}

/** A text as it will be read from now on. Nothing is written that could not be read again. */
export function readable(text: string, file: string, options: ReadOptions = {}): PortfolioDocument {
  try {
    return readPortfolio(text, file, options);
  } catch (error) {
    if (!(error instanceof InvalidDocument)) throw error;
    const [found] = error.problems;
    throw wrongUse(`${file} could not be read with this in it: ${found!.message}`, found!.hint);
  }
}
