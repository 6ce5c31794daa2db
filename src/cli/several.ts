import { relative, resolve, sep } from "node:path";
import { visible } from "../core/text.ts";
import { RECORDS_LIMIT } from "../files/read/decode.ts";
import type { Context } from "./context.ts";
import { Failure, inWords, unreachable } from "./failure.ts";
import { remark, type Shell } from "./shell.ts";
import { filesBelow } from "./walk.ts";

/*
 * Where several portfolios may be named: a folder stands for those in it, what a shell left alone (`2026-*.yaml`, as on
 * Windows or in quotes) for the files it fits, and a list on standard input for what it names.
 */

/** A portfolio that was asked for, by the word that leads to it; or why there is none. */
export interface Asked {
  readonly name: string;
  readonly failure?: Failure;
  /** What tells its file from every other, where that was looked at already. */
  readonly id?: string | undefined;
  /** The folder that was asked for, where it was found there: it may be no portfolio at all. */
  readonly within?: string;
}

/**
 * Each word as the portfolios it stands for; a folder for those in it and, down to a depth, below it. What leads to the same file
 * by another name stands once, and is told.
 */
export async function severalNamed(shell: Shell, words: readonly string[], depth: number): Promise<Asked[]> {
  const { context } = shell;
  const all: Asked[] = [];
  for (const word of words) {
    const listed = word === "-" ? await listOnInput(context) : undefined;
    for (const one of listed ?? [word]) all.push(...(await portfoliosOf(context, one, depth)));
  }
  return eachOnce(shell, [...new Map(all.map((one) => [one.name, one])).values()]);
}

async function eachOnce(shell: Shell, all: readonly Asked[]): Promise<Asked[]> {
  const first = new Map<string, string>();
  const kept: Asked[] = [];
  for (const one of all) {
    const id = one.id ?? (await idOf(shell, one));
    const known = id && first.get(id);
    if (known) remark(shell, visible(`${one.name} is the same file as ${known}: it counts once`));
    else kept.push(one);
    if (id && !known) first.set(id, one.name);
  }
  return kept;
}

async function idOf({ context, store }: Shell, { name, failure }: Asked): Promise<string | undefined> {
  const { path } = failure ? {} : await store.find(name).catch(() => ({ path: undefined }));
  return path && (await context.disk.entry(path).catch(() => undefined))?.id;
}

/** What a text in YAML or JSON has, and a list of paths has not. */
const KEY = /^[\s{]*["']?\w+["']?\s*:(?:\s|$)/m;

/** The paths on standard input, each ended by NUL or else by the end of its line; undefined where it holds a portfolio. */
async function listOnInput({ stdin }: Context): Promise<string[] | undefined> {
  if (stdin.isTTY) return undefined;
  const text = new TextDecoder().decode(await stdin.read(RECORDS_LIMIT));
  if (text.includes("\0")) return text.split("\0").filter((path) => path !== "");
  if (text.trim() === "" || KEY.test(text)) return undefined;
  return text.split(/\r?\n/).filter((path) => path !== "");
}

async function portfoliosOf(context: Context, word: string, depth: number): Promise<Asked[]> {
  const { disk, cwd } = context;
  try {
    const entry = word === "-" ? undefined : await disk.entry(resolve(cwd, word));
    if (entry?.kind === "directory") return await portfoliosIn(context, word, depth);
    return (!entry && (await fitting(context, word))) || [{ name: word }];
  } catch (error) {
    const failure = inWords(error, `${word} cannot be read`);
    if (failure instanceof Failure) return [{ name: word, failure }];
    throw failure;
  }
}

async function portfoliosIn(context: Context, folder: string, depth: number): Promise<Asked[]> {
  const found: Asked[] = [];
  const fits = (path: string) => /\.ya?ml$/i.test(path);
  for await (const { path, ...why } of filesBelow(context, folder, { fits, depth }))
    found.push({ name: path, ...why, within: folder });
  return found.length > 0 ? found : [emptyFolder(folder)];
}

/** What is told of a folder without a portfolio. */
export const emptyFolder = (folder: string): Asked & { readonly failure: Failure } => ({
  name: folder,
  failure: unreachable(`there is no portfolio in ${folder}`),
});

/** `*`, `?`, `[a-c]`, `{a,b}`, and `**` for any number of folders. Undefined for a word that has none of them. */
async function fitting(context: Context, word: string): Promise<Asked[] | undefined> {
  if (!/[*?[{]/.test(word)) return undefined;
  const { default: picomatch } = await import("picomatch");
  const pattern = sep === "\\" ? word.replaceAll("\\", "/") : word;
  const { base, glob, isGlob } = picomatch.scan(pattern, { nonegate: true });
  if (!isGlob) return undefined;
  const matches = picomatch(glob, { nonegate: true });
  const fits = (path: string) => matches(relative(base, path).replaceAll(sep, "/"));
  const depth = glob.includes("**") ? Number.POSITIVE_INFINITY : glob.split("/").length;
  const found: Asked[] = [];
  for await (const { path, ...why } of filesBelow(context, base === "" ? "." : base, { fits, depth }))
    found.push({ name: path, ...why });
  return found.length > 0 ? found : [{ name: word, failure: unreachable(`no file fits ${word}`) }];
}
