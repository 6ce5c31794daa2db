import { basename, dirname, join, resolve } from "node:path";
import { type Period, readPeriod } from "../core/portfolio/period.ts";
import { nearest, orList } from "../core/text.ts";
import { decode, refuseLarge, SIZE_LIMIT } from "../files/read/decode.ts";
import type { PortfolioDocument } from "../files/read/document.ts";
import type { Context } from "./context.ts";
import { Failure, reason, unreachable } from "./failure.ts";
import { locked } from "./lock.ts";

const PERIOD_FILE = /^(\d{4}-Q[1-4])\.yaml$/;
const START = "orchestrate audit starts one";

/** What a person's word for a portfolio leads to. */
export interface Found {
  /** As it is told to the person: the path they wrote, or the one their word stands for. */
  readonly file: string;
  /** Absolute; undefined for standard input. */
  readonly path: string | undefined;
  /** The word that leads to it where that is not its path: a period. */
  readonly operand?: string;
}

interface StoreOptions {
  readonly dir?: string | undefined;
  readonly patternId?: string;
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
    return { file, path: this.#absolute(file), operand: period };
  }

  /** The periods that have a portfolio, the oldest first. A directory that is not there has none. */
  async periods(): Promise<Period[]> {
    const directory = await this.directory();
    return (await this.#names(directory)).flatMap((name) => (PERIOD_FILE.exec(name)?.[1] as Period) ?? []);
  }

  /** What `name` stands for: a path, `-`, a period, `latest` or `previous`. Throws where a word stands for nothing. */
  async find(name = "latest"): Promise<Found> {
    if (name === "-") return { file: "standard input", path: undefined };
    if (name === "latest" || name === "previous") {
      const periods = await this.periods();
      const period = periods.at(name === "latest" ? -1 : -2);
      if (period) return this.fileOf(period);
      const directory = await this.directory();
      if (periods.length === 0) throw unreachable(`there is no portfolio in ${directory}`, START);
      throw unreachable(`there is no portfolio before ${periods[0]} in ${directory}`);
    }
    const period = readPeriod(name);
    return period ? this.fileOf(period) : { file: name, path: this.#absolute(name) };
  }

  /** Reads and checks a portfolio. Throws InvalidDocument for what it holds, Failure where it cannot be read. */
  async load(name?: string): Promise<Loaded> {
    const found = await this.find(name);
    const text = await this.readText(found);
    const options = this.#options.patternId ? { pattern: this.#options.patternId } : {};
    const { readQuickly } = await import("../files/read/quick.ts");
    const quick = readQuickly(text, found.file, options);
    if (quick) return { ...quick, ...found };
    const { readPortfolio } = await import("../files/read/read.ts");
    return { ...readPortfolio(text, found.file, options), ...found };
  }

  async readText({ file, path }: Found): Promise<string> {
    const { disk, stdin } = this.#context;
    if (path !== undefined) this.#options.opened?.add(path);
    if (path === undefined) return decode(await stdin.read(SIZE_LIMIT), file);
    try {
      const entry = await disk.entry(path);
      if (!entry) throw await this.#missing(file, path);
      if (entry.kind === "directory") throw unreachable(`${file} is a directory`, `name a file, or pass --dir ${file}`);
      refuseLarge(entry.size, file);
      return decode(await disk.read(path, SIZE_LIMIT), file);
    } catch (error) {
      throw this.#told(error, `${file} cannot be read`);
    }
  }

  /**
   * Writes a whole file, durably. `expected` is the text it held when it was read, undefined for a file that was not
   * there. Where it holds something else by now, nothing is written: another program or editor was quicker.
   */
  async save(
    { file, path }: { file: string; path: string },
    text: string,
    expected: string | undefined,
  ): Promise<void> {
    const { disk } = this.#context;
    try {
      await this.makeDirectories(dirname(path));
      const target = await disk.follow(path);
      await locked(this.#context, target, async (holds) => {
        const now = (await disk.entry(target)) ? new TextDecoder().decode(await disk.read(target)) : undefined;
        if (!sameText(now, expected)) throw changedMeanwhile(file, now === undefined, expected === undefined);
        await holds();
        await disk.replace(target, text);
      });
    } catch (error) {
      throw this.#told(error, `${file} cannot be written`);
    }
  }

  /** Writes a file that no one else is expected to write: a draft, a report. */
  async write({ file, path }: { file: string; path: string }, text: string): Promise<void> {
    try {
      await this.#context.disk.replace(path, text);
    } catch (error) {
      throw this.#told(error, `${file} cannot be written`);
    }
  }

  /** The draft beside a portfolio: 2026-Q4.draft.yaml. */
  draftOf({ file, path }: { file: string; path: string }): { file: string; path: string } {
    const beside = (name: string) => name.replace(/(\.ya?ml)?$/, ".draft.yaml");
    return { file: beside(file), path: beside(path) };
  }

  /** The text of a draft, undefined where there is none. */
  async readDraft(of: { file: string; path: string }): Promise<string | undefined> {
    const draft = this.draftOf(of);
    return (await this.#context.disk.entry(draft.path)) ? this.readText(draft) : undefined;
  }

  async writeDraft(of: { file: string; path: string }, text: string): Promise<void> {
    const draft = this.draftOf(of);
    try {
      await this.makeDirectories(dirname(draft.path));
    } catch (error) {
      throw this.#told(error, `${draft.file} cannot be written`);
    }
    await this.write(draft, text);
  }

  async removeDraft(of: { file: string; path: string }): Promise<void> {
    await this.#context.disk.remove(this.draftOf(of).path);
  }

  /** One level at a time: asked for all at once, Node never returns from some paths, such as those under /proc. */
  async makeDirectories(path: string): Promise<void> {
    const { disk } = this.#context;
    if (await disk.entry(path)) return;
    if (dirname(path) !== path) await this.makeDirectories(dirname(path));
    try {
      await disk.makeDirectory(path);
    } catch (error) {
      if ((error as { code?: string }).code !== "EEXIST") throw error;
    }
  }

  #absolute(file: string): string {
    return resolve(this.#context.cwd, file);
  }

  async #names(directory: string): Promise<string[]> {
    try {
      return await this.#context.disk.list(this.#absolute(directory));
    } catch (error) {
      if ((error as { code?: string }).code === "ENOENT") return [];
      throw this.#told(error, `${directory} cannot be read`);
    }
  }

  async #missing(file: string, path: string): Promise<Failure> {
    const period = PERIOD_FILE.exec(basename(path))?.[1] as Period | undefined;
    if (period && path === (await this.fileOf(period)).path) {
      const others = await this.periods();
      return unreachable(
        `there is no ${file}`,
        others.length > 0 ? `there is ${orList(others.slice(-8), "and")}` : START,
      );
    }
    const beside = await this.#context.disk.list(dirname(path)).catch(() => []);
    const guess = nearest(
      basename(path),
      beside.filter((name) => /\.ya?ml$/.test(name)),
    );
    return unreachable(
      `there is no file ${file}`,
      guess
        ? `did you mean ${join(dirname(file), guess)}?`
        : "name a path, a period like 2026-Q4, latest, previous, or - for standard input",
    );
  }

  /** An error of the operating system in words; any other as it is. */
  #told(error: unknown, what: string): unknown {
    const why = error instanceof Failure ? undefined : reason(error);
    return why ? unreachable(`${what}: ${why}`) : error;
  }
}

/** The byte order mark is not part of what is compared: decoding drops it. */
function sameText(a: string | undefined, b: string | undefined): boolean {
  return a?.replace(/^\uFEFF/, "") === b?.replace(/^\uFEFF/, "");
}

function changedMeanwhile(file: string, gone: boolean, appeared: boolean): Failure {
  const what = gone ? "was removed" : appeared ? "was written by another program" : "was changed by another program";
  return unreachable(
    `${file} ${what} in the meantime; it was left as it is`,
    "run the command again to start from what it holds now",
  );
}
