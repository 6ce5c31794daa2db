import { type Frequency, frequency } from "../portfolio/amounts/frequency.ts";
import type { Reader } from "../portfolio/amounts/reader.ts";
import type { Token } from "../portfolio/amounts/tokens.ts";

/** The words of a name that may say how often: "Monthly board report", "Sync every other week". */
export function frequenciesOf(all: readonly Token[], name: string): { word: string; frequency: Frequency }[] {
  const found: { word: string; frequency: Frequency }[] = [];
  const reader: Reader = { all, strictness: "list", at: 0 };
  while (reader.at < all.length) {
    const start = reader.at;
    let read = frequency(reader, false, "name");
    if (read?.times && !read.per) {
      const rest = frequency(reader, true);
      read = rest?.per && !rest.times ? { ...read, ...rest } : undefined;
    }
    if (read?.per || read?.doubtful) {
      found.push({ word: name.slice(all[start]!.at, all[reader.at - 1]!.end), frequency: read });
    } else reader.at = start + 1;
  }
  return found;
}
