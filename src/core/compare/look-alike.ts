import type { Task } from "../portfolio/schema.ts";
import { editDistance, slug } from "../text.ts";

/** Beyond this many unmatched tasks a side, names are no longer compared: nobody reads such a list. */
const MOST = 200;
const FILLERS = new Set(["a", "an", "and", "for", "in", "my", "of", "on", "our", "own", "the", "to", "with"]);

/** Dropped and new tasks whose names have much in common: perhaps one task, renamed. Each is named once, the likeliest first. */
export function lookAlikes(gone: readonly Task[], come: readonly Task[]): { old: Task; new: Task }[] {
  const pairs = gone
    .slice(0, MOST)
    .flatMap((old) => come.slice(0, MOST).map((now) => ({ old, new: now, likeness: likeness(old.name, now.name) })));
  const taken = new Set<Task>();
  return pairs
    .filter((pair) => pair.likeness >= 0.5)
    .sort((a, b) => b.likeness - a.likeness)
    .filter((pair) => {
      if (taken.has(pair.old) || taken.has(pair.new)) return false;
      taken.add(pair.old).add(pair.new);
      return true;
    });
}

/** The part of the shorter name's words that the longer one has too, in nearly the same spelling. */
function likeness(one: string, other: string): number {
  const [short, long] = [words(one), words(other)].sort((a, b) => a.length - b.length) as [string[], string[]];
  if (short.length === 0) return 0;
  const shared = short.filter((word) => long.some((near) => isNear(word, near))).length;
  return shared / short.length;
}

const words = (name: string) =>
  slug(name)
    .split("-")
    .filter((word) => word !== "" && !FILLERS.has(word));

/** "report" and "reports", "decks" and "deck": at most a quarter of the letters differ. */
const isNear = (a: string, b: string) => editDistance(a, b) <= Math.floor(Math.max(a.length, b.length) / 4);
