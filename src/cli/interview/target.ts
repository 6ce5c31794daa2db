import { readDraft, type State, writeDraft } from "../../core/interview/state.ts";
import { daysBetween, type Period, periodOf, readPeriod, shiftPeriod, startOf } from "../../core/portfolio/period.ts";
import { unreachable } from "../failure.ts";
import type { Prompter } from "../prompter.ts";
import type { Shell } from "../shell.ts";

/** A portfolio file to be written, with what it holds now. */
export interface Target {
  readonly file: string;
  readonly path: string;
  /** The word that leads to it where that is not its path: a period. */
  readonly operand?: string;
  readonly period: Period;
  /** Undefined where there is no file yet. */
  readonly text: string | undefined;
}

/** Only where there is one, so that a file is not given an empty word. */
export const operandOf = ({ operand }: { operand?: string }) => (operand === undefined ? {} : { operand });

const FIRST_WEEKS = 21;

/** The file that `name` stands for, whether it is there or not; of today's quarter where nothing is named. */
export async function targetOf(
  shell: Shell,
  name: string | undefined,
  prompter: Prompter | undefined,
): Promise<Target> {
  const { store, context } = shell;
  const found = name === undefined ? await store.fileOf(await periodToAudit(shell, prompter)) : await store.find(name);
  if (found.path === undefined)
    throw unreachable("an audit cannot be written to standard input", "name a file or a period");
  const { file, path } = { file: found.file, path: found.path };
  const text = (await context.disk.entry(path)) ? await store.readText({ file, path }) : undefined;
  const inName = /(\d{4}-?[qQ][1-4])\.[^.]*$/.exec(file)?.[1];
  return { file, path, ...operandOf(found), text, period: readPeriod(inName ?? "") ?? periodOf(context.today()) };
}

/** The calendar quarter of today; in its first three weeks the one just ended may be meant. */
async function periodToAudit(shell: Shell, prompter: Prompter | undefined): Promise<Period> {
  const { store, context } = shell;
  const today = context.today();
  const current = periodOf(today);
  const ended = shiftPeriod(current, -1);
  const hasAny = async (period: Period) => {
    const found = await store.fileOf(period);
    return (await context.disk.entry(found.path)) !== undefined || (await store.readDraft(found)) !== undefined;
  };
  if (!prompter || daysBetween(startOf(current), today) >= FIRST_WEEKS || (await hasAny(current))) return current;
  if ((await store.readDraft(await store.fileOf(ended))) !== undefined) return ended;
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

/** The draft beside a portfolio: it holds every answer from the moment it was given. */
export class DraftFile {
  readonly #shell: Shell;
  readonly #target: Target;
  #last: string | undefined;
  /** What to tell a person about an earlier draft. */
  readonly remarks: string[] = [];

  constructor(shell: Shell, target: Target) {
    this.#shell = shell;
    this.#target = target;
  }

  get file(): string {
    return this.#shell.store.draftOf(this.#target).file;
  }

  /** The state an unfinished audit was left in. One that cannot be gone on with is put aside, never thrown away. */
  async resume(): Promise<State | undefined> {
    const { store } = this.#shell;
    const text = await store.readDraft(this.#target);
    if (text === undefined) return undefined;
    const draft = readDraft(text);
    if (draft && draft.basedOn === (this.#target.text ?? null)) {
      this.#last = text;
      return draft.state;
    }
    const aside = await this.#putAside();
    this.remarks.push(
      draft
        ? `${this.#target.file} was changed after an audit of it was left unfinished. Those answers are kept in ${aside}; this one starts from the file.`
        : `The draft of an unfinished audit cannot be read. It is kept in ${aside}.`,
    );
    return undefined;
  }

  /** Brings the state to the disk; refused where another audit of the same quarter wrote in between. */
  async keep(state: State): Promise<void> {
    const { store } = this.#shell;
    if ((await store.readDraft(this.#target)) !== this.#last) {
      throw unreachable(
        `another audit of ${this.#target.period} is writing ${this.file}`,
        "finish that one, or close it and run this command again to go on from its answers",
      );
    }
    const text = writeDraft({ state, basedOn: this.#target.text ?? null });
    await store.writeDraft(this.#target, text);
    this.#last = text;
  }

  async remove(): Promise<void> {
    await this.#shell.store.removeDraft(this.#target);
  }

  async #putAside(): Promise<string> {
    const { disk } = this.#shell.context;
    const { path, file } = this.#shell.store.draftOf(this.#target);
    for (let n = 1; ; n++) {
      const name = (of: string) => of.replace(/\.yaml$/, `-${n}.yaml`);
      if (await disk.entry(name(path))) continue;
      await disk.rename(path, name(path));
      return name(file);
    }
  }
}
