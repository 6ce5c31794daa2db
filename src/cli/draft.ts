import { dirname } from "node:path";
import { readDraft, type State, writeDraft } from "../core/interview/state.ts";
import type { Period } from "../core/period.ts";
import { count, visible } from "../core/text.ts";
import { decode, SIZE_LIMIT } from "../files/read/decode.ts";
import type { Context } from "./context.ts";
import { inWords, unreachable } from "./failure.ts";
import { draftOf } from "./find.ts";
import { type FileName, makeDirectories, writeFile } from "./write.ts";

/** What the draft of an unfinished audit holds, in a few lines. */
export async function draftHolds(context: Context, of: FileName): Promise<string> {
  const file = visible(draftOf(of).file);
  const draft = readDraft((await readText(context, draftOf(of))) ?? "");
  if (!draft) return `${file} cannot be read as an audit.`;
  const { put, answers, typed = {} } = draft.state;
  const lines = Object.values(typed).reduce((sum, list) => sum + list.length, 0);
  const tasks = answers.tasks.map(({ name }) => `  ${visible(name)}`);
  const begun = lines > 0 ? `, and ${count(lines, "line")} of a list that was begun` : "";
  const about = tasks.length > 0 ? `; ${count(tasks.length, "task")}:` : "";
  return [`${file} holds ${count(put.length, "answer")}${begun}${about}`, ...tasks].join("\n");
}

export async function dropDraft({ disk }: Context, { file, path }: FileName): Promise<void> {
  try {
    await disk.remove(path);
  } catch (error) {
    throw inWords(error, `${file} cannot be removed`);
  }
}

async function readText({ disk }: Context, { file, path }: FileName): Promise<string | undefined> {
  try {
    return (await disk.entry(path)) ? decode(await disk.read(path, SIZE_LIMIT), file) : undefined;
  } catch (error) {
    throw inWords(error, `${file} cannot be read`);
  }
}

/** A draft while an audit is going on: it holds every answer from the moment it was given. */
export class DraftFile {
  readonly #context: Context;
  readonly #of: FileName & { readonly period: Period };
  /** What the portfolio held when the walk began; null where there was none. */
  readonly #basedOn: string | null;
  #last: string | undefined;
  /** What to tell a person about an earlier draft. */
  readonly remarks: string[] = [];

  constructor(context: Context, of: FileName & { readonly period: Period; readonly text: string | undefined }) {
    this.#context = context;
    this.#of = of;
    this.#basedOn = of.text ?? null;
  }

  get file(): string {
    return draftOf(this.#of).file;
  }

  /** The file, once it holds something; undefined before the first answer. */
  get kept(): string | undefined {
    return this.#last === undefined ? undefined : this.file;
  }

  /** The state an unfinished audit was left in. One that cannot be gone on with is put aside, never thrown away. */
  async resume(): Promise<State | undefined> {
    const text = await readText(this.#context, draftOf(this.#of));
    if (text === undefined) return undefined;
    const draft = readDraft(text);
    if (draft && draft.basedOn === this.#basedOn) {
      this.#last = text;
      return draft.state;
    }
    const aside = await this.#putAside();
    this.remarks.push(
      draft
        ? `${this.#of.file} was changed after an audit of it was left unfinished. Those answers are kept in ${aside}; this one starts from the file.`
        : `The draft of an unfinished audit cannot be read. It is kept in ${aside}.`,
    );
    return undefined;
  }

  /** Refused where another audit of the same quarter wrote in between: its answers are neither replaced nor removed. */
  async refuseOthers(): Promise<void> {
    if ((await readText(this.#context, draftOf(this.#of))) === this.#last) return;
    throw unreachable(
      `another audit of ${this.#of.period} is writing ${this.file}`,
      "finish that one, or close it and run this command again to go on from its answers",
    );
  }

  /** Brings the state to the disk. */
  async keep(state: State): Promise<void> {
    const draft = draftOf(this.#of);
    await this.refuseOthers();
    const text = writeDraft({ state, basedOn: this.#basedOn });
    try {
      await makeDirectories(this.#context, dirname(draft.path));
    } catch (error) {
      throw inWords(error, `${draft.file} cannot be written`);
    }
    await writeFile(this.#context, draft, text);
    this.#last = text;
  }

  async remove(): Promise<void> {
    await this.refuseOthers();
    await dropDraft(this.#context, draftOf(this.#of));
  }

  async #putAside(): Promise<string> {
    const { disk } = this.#context;
    const { path, file } = draftOf(this.#of);
    for (let n = 1; ; n++) {
      const name = (of: string) => of.replace(/\.yaml$/, `-${n}.yaml`);
      if (await disk.entry(name(path))) continue;
      await disk.rename(path, name(path));
      return name(file);
    }
  }
}
