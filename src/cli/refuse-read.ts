import { basename, dirname, join, resolve } from "node:path";
import { unreachable } from "./failure.ts";
import type { Shell } from "./shell.ts";

/** Refuses a portfolio, a draft, a pattern, and whatever was read in this run, by any of its names. */
export async function refuseRead(shell: Shell, file: string): Promise<void> {
  const { disk, cwd } = shell.context;
  const path = resolve(cwd, file);
  const refuse = (what: string) =>
    unreachable(`${file} ${what}, and an answer does not replace it`, "name another file with -o");
  // what leads nowhere, or in a circle, is no file that could be lost
  const idOf = async (one: string) => (await disk.entry(one).catch(() => undefined))?.id;
  const [target, home] = await Promise.all([disk.follow(path), shell.store.directory()]);
  const kept = await idOf(resolve(cwd, home));
  for (const one of [path, target])
    if (KEPT.test(basename(one)) && kept !== undefined && (await idOf(dirname(one))) === kept)
      throw refuse(`is where the portfolios are kept (${join(home, basename(one))})`);
  const entry = await disk.entry(path);
  if (entry?.kind !== "file") return;
  for (const opened of shell.opened)
    if (opened === path || (await idOf(opened)) === entry.id) throw refuse("was read for this answer");
  if (/\.md$/i.test(target)) return;
  const text = new TextDecoder().decode(await disk.read(path));
  const found = OURS.exec(text)?.[1];
  if (found) throw refuse(`is a ${found}`);
  if (/\.draft(?:-\d+)?\.ya?ml$/.test(basename(target))) throw refuse("is a draft");
}

/** A portfolio by its name, the draft of one, or what its last import changed; and the rules of imports. To some disks A is a. */
const KEPT = /^(?:\d{4}-Q[1-4](?:\.draft(?:-\d+)?|\.imported)?|rules)\.yaml$/i;
/** What a person wrote, not what was made of it: in YAML or in JSON. */
const OURS = /(?:^|[{,])[\s{]*["']?format["']?\s*:\s*["']?orchestrate\/(portfolio|pattern|draft|imported|rules)@/m;
