import { orList } from "../../core/text.ts";
import { draftHolds, dropDraft } from "../draft.ts";
import { EXIT, type Exit, unreachable, wrongUse } from "../failure.ts";
import { draftOf, hasDraft } from "../find.ts";
import type { Prompter } from "../prompter.ts";
import type { Shell } from "../shell.ts";
import { speak } from "../speak.ts";
import type { FileName } from "../write.ts";

/** An audit that was not finished, with what its draft holds. */
export interface Discarded {
  readonly of: FileName;
  readonly holds: string;
}

/** The draft that is meant: of the portfolio that was named, else the only one there is. */
export async function draftToDiscard({ store, context }: Shell, name: string | undefined): Promise<Discarded> {
  const drafts = name === undefined ? await store.drafts() : [];
  if (drafts.length > 1)
    throw wrongUse(`there are unfinished audits of ${orList(drafts, "and")}`, "name the one to drop");
  const { file, path } = await store.find(name ?? drafts[0] ?? "latest");
  if (path === undefined || !(await hasDraft(context, { file, path })))
    throw unreachable(`there is no unfinished audit of ${file}`);
  return { of: { file, path }, holds: await draftHolds(context, { file, path }) };
}

/** Shows what the draft holds, then drops it; where somebody can be asked, they have the last word. */
export async function discard(
  { context }: Shell,
  { of, holds }: Discarded,
  dryRun: boolean,
  prompter: Prompter | undefined,
): Promise<Exit> {
  context.stdout.write(`${holds}\n`);
  if (dryRun) return EXIT.done;
  if (prompter && !(await agreed(prompter))) return EXIT.no;
  await dropDraft(context, draftOf(of));
  speak(context, "It is dropped.");
  return EXIT.done;
}

async function agreed(prompter: Prompter): Promise<boolean> {
  for (;;) {
    const reply = await prompter.ask({
      key: "discard",
      kind: "select",
      message: "Drop these answers for good?",
      choices: [
        { value: "keep", label: "keep them" },
        { value: "drop", label: "drop them" },
      ],
      default: "keep",
    });
    if (reply.kind === "answer") return reply.value === "drop";
  }
}
