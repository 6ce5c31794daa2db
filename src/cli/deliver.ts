import { dirname, join, resolve } from "node:path";
import { visible } from "../core/text.ts";
import type { Rewritten } from "../formats/difference.ts";
import type { Look, Made, Streamed } from "../formats/look.ts";
import { heightOf } from "../formats/wrap.ts";
import type { AmongNames } from "./among.ts";
import { inWords, unreachable, wrongUse } from "./failure.ts";
import { lookAt } from "./look.ts";
import type { DocumentOptions, WriterOptions } from "./options.ts";
import { Cancelled } from "./prompter.ts";
import { refuseRead } from "./refuse-read.ts";
import type { Planned } from "./save.ts";
import { remark, type Shell } from "./shell.ts";
import { writeFile } from "./write.ts";

/*
 * The one way out: what a command made goes to standard output or into files here and nowhere else. No answer replaces a
 * portfolio or anything else that was read, whatever it is called by and however much it is forced.
 */

/** What an answer is made to fit: the terminal, or nothing where it goes to a file, which has colours only where they were asked for. */
export function lookFor({ context, shared }: Shell, options: DocumentOptions): Look {
  const look = { ...lookAt(context, context.stdout, shared.color), spreadsheet: options.forSpreadsheets };
  if (namedFile(options) === undefined) return look;
  return { ...look, columns: undefined, ascii: false, ...(shared.color === undefined ? { colors: 0 } : {}) };
}

/** The file of --output; undefined for standard output. */
const namedFile = ({ output }: DocumentOptions): string | undefined => (output === "-" ? undefined : output);

/**
 * Refuses an answer that cannot be given, where that can be told before any work is done: no command changes a file and then
 * fails.
 */
export async function prepare(shell: Shell, options: DocumentOptions & WriterOptions): Promise<void> {
  const output = namedFile(options);
  // the difference is the answer of a dry run
  if (options.dryRun && (options.format ?? options.json ?? options.output) !== undefined)
    throw wrongUse("--dry-run answers with the difference alone", "leave out --format and -o");
  if (output === undefined) {
    if (options.force) throw wrongUse("--force speaks of what -o would write", "name a file with -o");
    return;
  }
  await refuseFile(shell, output, options.force ?? false);
}

/**
 * Gives the answer to whoever asked: standard output, or the file of --output. By now the whole answer is made, so what is
 * to be written into a portfolio is written here, when nothing but the disk can fail any more. With --dry-run nothing is
 * written anywhere: the difference is the answer.
 */
export async function deliver(
  shell: Shell,
  made: Made | Streamed,
  options: DocumentOptions & WriterOptions,
  ...given: readonly (Planned | undefined)[]
): Promise<void> {
  const plans = given.filter((plan) => plan !== undefined);
  if (plans.length > 0 && options.dryRun) return showDifference(shell, plans);
  const output = namedFile(options);
  if (output !== undefined) await refuseFile(shell, output, options.force ?? false);
  if (plans.length > 0) {
    const { save } = await import("./save.ts");
    for (const plan of plans) await save(shell.context, plan);
  }
  await give(shell, made, output);
}

/**
 * The same into a file, which is then opened in the program that shows such files; without --output into one called `name` that
 * only the person can read, and that does not last.
 */
export async function deliverOpened(shell: Shell, made: Made, options: DocumentOptions, name: string): Promise<void> {
  const { context } = shell;
  const output = options.output ?? join(await context.temporaryDirectory(), name);
  await deliver(shell, made, { ...options, output });
  if (await context.open(resolve(context.cwd, output))) return;
  throw unreachable(`no program was found that shows ${output}`, "open it in a browser");
}

/**
 * The same among files that are there: into a folder, as a section of a file that others write too, or into a file that may hold
 * it already. Only what differs is written; with --dry-run the difference is the answer.
 */
export async function deliverAmong(
  shell: Shell,
  made: Made,
  options: DocumentOptions & WriterOptions,
  names: AmongNames,
): Promise<void> {
  const output = namedFile(options);
  if (output === undefined) return show(shell, made);
  const { targetsOf, writeTargets } = await import("./among.ts");
  const targets = await targetsOf(shell, made, output, names);
  if (options.dryRun) return showDifference(shell, targets);
  const written = await writeTargets(shell.context, targets, options.force ?? false);
  const files = (written.length > 0 ? written : targets).map(({ file }) => file).join(", ");
  remark(shell, written.length > 0 ? `written: ${files}` : `unchanged: ${files}`);
}

async function give(shell: Shell, made: Made | Streamed, output: string | undefined): Promise<void> {
  const { context } = shell;
  if (output === undefined) return "parts" in made ? send(shell, made) : show(shell, made);
  const content = "parts" in made ? whole(made.parts, context.interrupted()) : made.text;
  await writeFile(context, { file: output, path: resolve(context.cwd, output) }, content);
  remark(shell, `written: ${output}`);
}

/** All of it or nothing: a signal ends it before the file takes its place. */
async function* whole(parts: Streamed["parts"], interrupted: AbortSignal): Streamed["parts"] {
  for await (const part of parts) {
    if (interrupted.aborted) throw new Cancelled();
    yield part;
  }
}

/** To a terminal goes text alone, and that all at once: somebody is to look at it. */
async function send(shell: Shell, { parts, bytes }: Streamed): Promise<void> {
  const { stdout } = shell.context;
  if (!stdout.isTTY) return stdout.stream(parts);
  if (bytes) throw wrongUse("this format is for programs: a terminal cannot show it", "write it to a file with -o");
  const all: (string | Uint8Array)[] = [];
  for await (const part of parts) all.push(part);
  await show(shell, { text: all.join(""), exact: true });
}

/** `-Ps`: what stands at the foot of a page, for whoever has not met less before. */
const PAGER = ["less", "-FRX", "-Ps?ethat is all, q to end:space for more, q to end."];

/** On a terminal, what is longer than the screen is shown page by page; where nothing can do that, all at once. */
async function show({ context, shared }: Shell, { text: made, exact }: Made): Promise<void> {
  const { stdout, env } = context;
  const text = exact && stdout.isTTY ? shown(made) : made;
  const program = env.PAGER ?? PAGER;
  const wanted = shared.pager && shared.input && stdout.isTTY && program !== "" && env.TERM !== "dumb";
  if (wanted && stdout.rows && stdout.columns) {
    // one line is the prompt's
    if (heightOf(text, stdout.columns) >= stdout.rows && (await stdout.page(program, text))) return;
  }
  stdout.write(text);
}

async function showDifference(shell: Shell, plans: readonly Rewritten[]): Promise<void> {
  const { difference } = await import("../formats/difference.ts");
  for (const { file, before, after } of plans) if (before === after) remark(shell, `nothing would change: ${file}`);
  await give(shell, { text: difference(plans), exact: true }, undefined);
}

/** Tells beside the answer what is about to be written, line by line. */
export async function tellDifference({ context, shared }: Shell, plans: readonly Rewritten[]): Promise<void> {
  if (shared.quiet) return;
  const { difference } = await import("../formats/difference.ts");
  context.stderr.write(shown(difference(plans)));
}

/** A text that a terminal is not to obey; its lines stay lines. */
const shown = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => line.split("\t").map(visible).join("\t"))
    .join("\n");

async function refuseFile(shell: Shell, output: string, force: boolean): Promise<void> {
  const { disk, cwd } = shell.context;
  const path = resolve(cwd, output);
  try {
    const entry = await disk.entry(path);
    if (entry?.kind === "directory") throw unreachable(`${output} is a directory`, "name a file in it");
    const above = await disk.entry(dirname(path));
    if (above?.kind !== "directory") throw unreachable(`there is no directory ${dirname(output)}`, "make it first");
    await refuseRead(shell, output);
    if (entry?.kind === "file" && !force) throw unreachable(`${output} is there already`, "--force replaces it");
  } catch (error) {
    throw inWords(error, `${output} cannot be written`);
  }
}
