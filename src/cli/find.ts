import { basename, dirname, join, resolve } from "node:path";
import { type Command, offer, operandOf, type Purposeful } from "../core/command.ts";
import { type Period, readPeriod } from "../core/period.ts";
import { type Called, taskCalled } from "../core/portfolio/tasks.ts";
import { commandOn, type Named } from "../core/reports/step.ts";
import { meant, nearest, orList } from "../core/text.ts";
import { decode, refuseLarge, SIZE_LIMIT } from "../files/read/decode.ts";
import type { PortfolioDocument } from "../files/read/document.ts";
import type { Context } from "./context.ts";
import type { DiskEntry } from "./disk.ts";
import { type Failure, inWords, unreachable, wrongUse } from "./failure.ts";
import { speak } from "./speak.ts";
import type { FileName } from "./write.ts";

export const PERIOD_FILE = /^(\d{4}-Q[1-4])\.yaml$/;
const DRAFT = /^(\d{4}-Q[1-4])\.draft\.yaml$/;

/** What a person's word for a portfolio leads to. */
export interface Found {
  /** As it is told to the person: the path they wrote, or the one their word stands for. */
  readonly file: string;
  /** Absolute; undefined for standard input. */
  readonly path: string | undefined;
  /** The words that lead to it where that is not its path alone: also the directory and the pattern that were named. */
  readonly operands?: readonly string[] | undefined;
}

const MOST_READINGS = 3;

interface StoreOptions {
  readonly dir?: string | undefined;
  /** The file of the pattern that was named. */
  readonly pattern?: string | undefined;
  readonly patternName?: string;
  /** Collects the absolute path of every file that is read. */
  readonly opened?: Set<string>;
}

export type Loaded = PortfolioDocument & Found;

/** The portfolios of one directory, and any other that is named by its path. */
export class Store {
  readonly #context: Context;
  readonly #options: StoreOptions;

  constructor(context: Context, options: StoreOptions = {}) {
    this.#context = context;
    this.#options = options;
  }

  /** Where portfolios live: `--dir`, else $ORCHESTRATE_DIR, else the user's data directory. */
  async directory(): Promise<string> {
    return this.#options.dir || this.#context.env.ORCHESTRATE_DIR || (await this.#context.dataDirectory());
  }

  /** The file of a period, whether it is there or not. */
  async fileOf(period: Period): Promise<Found & { path: string }> {
    const file = join(await this.directory(), `${period}.yaml`);
    return { file, path: this.#absolute(file), operands: this.here(period) };
  }

  /** The words of a command with the directory and the pattern that were named, so that it looks in the same and reads alike. */
  here(...words: readonly string[]): Command {
    const { dir } = this.#options;
    return this.#alike(...words, ...(dir ? ["--dir", dir] : []));
  }

  /** The words of a command that reads by the same pattern. */
  #alike(...words: readonly string[]): Command {
    const { pattern } = this.#options;
    return pattern === undefined ? words : [...words, "--pattern", pattern];
  }

  /** The periods that have a portfolio, the oldest first. A directory that is not there has none. */
  async periods(): Promise<Period[]> {
    const directory = await this.directory();
    return (await this.#names(directory)).flatMap((name) => (PERIOD_FILE.exec(name)?.[1] as Period) ?? []);
  }

  /** The periods whose audit was begun and is not finished, the oldest first. */
  async drafts(): Promise<Period[]> {
    const names = await this.#names(await this.directory());
    return names.flatMap((name) => (DRAFT.exec(name)?.[1] as Period) ?? []);
  }

  /** What `name` stands for: a path, `-`, a period, `latest` or `previous`. Throws where a word stands for nothing. */
  async find(name = "latest"): Promise<Found> {
    if (name === "-") return { file: "standard input", path: undefined };
    if (name === "latest" || name === "previous") {
      const periods = await this.periods();
      const period = periods.at(name === "latest" ? -1 : -2);
      if (period) return this.fileOf(period);
      const directory = await this.directory();
      if (periods.length === 0) {
        const begun = (await this.drafts()).at(-1);
        if (!begun) throw unreachable(`there is no portfolio in ${directory}`, undefined, starting(this.here("audit")));
        throw unreachable(
          `there is no portfolio in ${directory} yet`,
          `an audit of ${begun} is not finished`,
          endings(await this.fileOf(begun)),
        );
      }
      throw unreachable(`there is no portfolio before ${periods[0]} in ${directory}`);
    }
    const period = readPeriod(name);
    return period
      ? this.fileOf(period)
      : { file: name, path: this.#absolute(name), operands: this.#alike(operandOf(name)) };
  }

  /** Reads and checks a portfolio. Throws InvalidDocument for what it holds, Failure where it cannot be read. */
  async load(name?: string): Promise<Loaded> {
    const found = await this.find(name);
    return this.check(found, await this.readText(found));
  }

  /** Checks what was read. */
  async check(found: Found, text: string): Promise<Loaded> {
    const options = this.#options.patternName ? { pattern: this.#options.patternName } : {};
    const { readQuickly } = await import("../files/read/quick.ts");
    const quick = readQuickly(text, found.file, options);
    if (quick) return { ...quick, ...found };
    const { readPortfolio } = await import("../files/read/read.ts");
    return { ...readPortfolio(text, found.file, options), ...found };
  }

  async readText({ file, path, ...named }: Found): Promise<string> {
    const { disk, stdin } = this.#context;
    if (path === undefined) {
      const end = this.#context.platform === "win32" ? "Ctrl-Z and enter" : "Ctrl-D";
      if (stdin.isTTY) speak(this.#context, `Waiting for a portfolio on standard input; ${end} ends it.`);
      return decode(await stdin.read(SIZE_LIMIT), file);
    }
    this.#options.opened?.add(path);
    try {
      const entry = await disk.entry(path);
      if (!entry) throw await this.#missing({ ...named, file, path });
      if (entry.kind === "directory") throw unreachable(`${file} is a directory`, `name a file, or pass --dir ${file}`);
      refuseLarge(entry.size, file);
      return decode(await this.#readWhole({ file, path }, entry), file);
    } catch (error) {
      throw inWords(error, `${file} cannot be read`);
    }
  }

  /** A file that is written anew while it is read may give half of both: such a reading does not count. */
  async #readWhole({ file, path }: FileName, found: DiskEntry): Promise<Uint8Array> {
    const { disk } = this.#context;
    let before: DiskEntry | undefined = found;
    for (let times = 0; times < MOST_READINGS; times++) {
      const isOther = before?.kind === "other";
      // such may have no end, and some files of the system say that they hold nothing and have none either
      const bytes = await disk.read(path, isOther || before?.size === 0 ? SIZE_LIMIT : undefined);
      if (isOther) return bytes; // a pipe is changed by being read, and can be read once
      const after = await disk.entry(path);
      if (before?.id === after?.id && before?.size === after?.size && before?.changed === after?.changed) return bytes;
      before = after;
    }
    throw unreachable(`${file} changes while it is read`, "try again when nothing writes to it");
  }

  #absolute(file: string): string {
    return resolve(this.#context.cwd, file);
  }

  async #names(directory: string): Promise<string[]> {
    try {
      return await this.#context.disk.list(this.#absolute(directory));
    } catch (error) {
      if ((error as { code?: string }).code === "ENOENT") return [];
      throw inWords(error, `${directory} cannot be read`);
    }
  }

  async #missing(named: Named & FileName): Promise<Failure> {
    const { file, path } = named;
    if (await hasDraft(this.#context, named))
      return unreachable(`there is no ${file} yet`, "an audit of it is not finished", endings(named));
    const period = PERIOD_FILE.exec(basename(path))?.[1] as Period | undefined;
    if (period && path === (await this.fileOf(period)).path) {
      const others = await this.periods();
      if (others.length === 0)
        return unreachable(`there is no ${file}`, undefined, starting(this.here("audit", period)));
      return unreachable(`there is no ${file}`, `there is ${orList(others.slice(-8), "and")}`);
    }
    const beside = await this.#context.disk.list(dirname(path)).catch(() => []);
    const near = nearest(
      basename(path),
      beside.filter((name) => /\.ya?ml$/.test(name)),
    );
    const words = "name a path, a period like 2026-Q4, latest, previous, or - for standard input";
    return unreachable(`there is no file ${file}`, meant(near && join(dirname(file), near), words));
  }
}

/** The task that a word means. `says` puts beside what is wrong where that is. */
export function taskNamed<T extends Called>(word: string, tasks: readonly T[], says = (wrong: string) => wrong): T {
  const found = taskCalled(word, tasks);
  if ("wrong" in found) throw wrongUse(says(found.wrong), found.hint);
  return found.task;
}

/** The draft beside a portfolio: 2026-Q4.draft.yaml. */
export function draftOf({ file, path }: FileName): FileName {
  const beside = (name: string) => name.replace(/(\.ya?ml)?$/, ".draft.yaml");
  return { file: beside(file), path: beside(path) };
}

export async function hasDraft({ disk }: Context, of: FileName): Promise<boolean> {
  return (await disk.entry(draftOf(of).path)) !== undefined;
}

/** The command that makes the portfolio which is not there. */
export const starting = (command: Command | null): Purposeful[] => offer(command, "starts one");

/** The commands that end an unfinished audit. */
export function endings(of: Named): Purposeful[] {
  const audit = commandOn(of, "audit");
  return [...offer(audit, "goes on with it"), ...offer(audit && [...audit, "--discard"], "drops it")];
}
