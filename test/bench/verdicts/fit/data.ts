import { readFileSync } from "node:fs";
import type { Lexicon, Name } from "./words.ts";

/** Paths are from the top of the repository, where npm runs its scripts. */
const DATA = "test/bench/verdicts/data";

/** A name of the dev set: labelled from persona and name by three readers. */
export interface DevName {
  persona: string;
  name: string;
  gold: Name["gold"];
}

export function lines<T>(file: string): T[] {
  return readFileSync(`${DATA}/${file}`, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as T);
}

/** All names to learn from: contrasted names of 262 trades, and whole weeks of 44. */
export function trainingNames(): (Name & { source: string })[] {
  const from = (source: string, file: string) => lines<Name>(file).map((name) => ({ ...name, source }));
  return [...from("contrasted names", "names-train.jsonl"), ...from("whole weeks", "names-weeks.jsonl")];
}

export function devNames(): DevName[] {
  return lines<DevName>("names-dev.jsonl");
}

export function lexicon(): Lexicon {
  return (JSON.parse(readFileSync(`${DATA}/lexicon.json`, "utf8")) as { kinds: Lexicon }).kinds;
}
