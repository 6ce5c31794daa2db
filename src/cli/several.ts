import { join, resolve } from "node:path";
import type { Context } from "./context.ts";
import { inWords, unreachable } from "./failure.ts";
import { PERIOD_FILE } from "./find.ts";

/*
 * Where several portfolios may be named: a folder stands for those in it, and what a shell left alone (`2026-*.yaml`, as on
 * Windows or in quotes) for the files it fits.
 */

const SAYS_SO = /^[\s{]*["']?format["']?\s*:\s*["']?orchestrate\/portfolio@/m;

/** Each word as the files it stands for, in the order of their letters; any other word as it is. */
export async function severalNamed(context: Context, words: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const word of words) files.push(...(await filesOf(context, word)));
  return [...new Set(files)];
}

async function filesOf(context: Context, word: string): Promise<string[]> {
  const { disk, cwd } = context;
  try {
    const entry = word === "-" ? undefined : await disk.entry(resolve(cwd, word));
    if (entry?.kind === "directory") return await portfoliosIn(context, word);
    if (entry || !/[*?]/.test(word)) return [word];
    const found = await fitting(context, word);
    if (found.length > 0) return found;
  } catch (error) {
    throw inWords(error, `${word} cannot be read`);
  }
  throw unreachable(`no file fits ${word}`);
}

/** The portfolios of a folder: by their name, or by what they say that they are. */
async function portfoliosIn({ disk, cwd }: Context, folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of await disk.list(resolve(cwd, folder))) {
    const path = resolve(cwd, folder, name);
    if (!/\.ya?ml$/i.test(name) || (await disk.entry(path))?.kind !== "file") continue;
    if (PERIOD_FILE.test(name) || SAYS_SO.test(new TextDecoder().decode(await disk.read(path))))
      found.push(join(folder, name));
  }
  if (found.length > 0) return found;
  throw unreachable(`there is no portfolio in ${folder}`);
}

/** `*` and `?` in any part of a path, `**` for any number of folders. What begins with a dot is not meant. */
async function fitting({ disk, cwd, platform }: Context, pattern: string): Promise<string[]> {
  const parts = pattern.split(platform === "win32" ? /[\\/]/ : "/");
  let found = [parts[0] === "" ? "/" : ""];
  for (const [at, part] of (parts[0] === "" ? parts.slice(1) : parts).entries()) {
    const next: string[] = [];
    for (const before of found) {
      if (part === "**") next.push(...(await foldersBelow(before)));
      else if (!/[*?]/.test(part)) next.push(join(before, part));
      else for (const name of await namesIn(before)) if (fits(name, part)) next.push(join(before, name));
    }
    found = at < 100 ? next : [];
  }
  const files: string[] = [];
  for (const path of found) if ((await disk.entry(resolve(cwd, path)))?.kind === "file") files.push(path);
  return files.sort();

  async function namesIn(folder: string): Promise<string[]> {
    const entry = await disk.entry(resolve(cwd, folder));
    if (entry?.kind !== "directory") return [];
    return (await disk.list(resolve(cwd, folder))).filter((name) => !name.startsWith("."));
  }

  async function foldersBelow(folder: string): Promise<string[]> {
    const all = [folder];
    for (const one of all) {
      for (const name of await namesIn(one))
        if ((await disk.entry(resolve(cwd, one, name)))?.kind === "directory") all.push(join(one, name));
    }
    return all;
  }
}

function fits(name: string, part: string): boolean {
  const source = part
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/\*+/g, ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${source}$`, "u").test(name);
}
