import { diff } from "../core/change.ts";
import type { PortfolioInput } from "../core/portfolio.ts";
import { edit } from "../files/edit.ts";
import { wrongUse } from "./failure.ts";
import type { Shell } from "./shell.ts";
import type { Loaded } from "./store.ts";

/**
 * Writes a change of a portfolio into its file, comments and all. Refused for standard input, and while an interview about the
 * same file is not finished: its draft would replace what is written here. Returns the text that the file holds then.
 */
export async function saveEdited({ store }: Shell, loaded: Loaded, after: PortfolioInput): Promise<string> {
  const { file, path } = loaded;
  if (path === undefined) throw wrongUse("standard input cannot be changed", "name a file or a period");
  if ((await store.readDraft({ file, path })) !== undefined)
    throw wrongUse(`an audit of ${file} is not finished`, "finish it first with orchestrate audit");
  const text = edit(loaded.source, diff(loaded.raw, after));
  await store.save({ file, path }, text, loaded.source);
  return text;
}
