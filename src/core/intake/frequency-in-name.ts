import type { Per } from "../portfolio/amounts/amount.ts";
import { type Frequency, frequency } from "../portfolio/amounts/frequency.ts";
import { isSign, isWord, type Reader } from "../portfolio/amounts/reader.ts";
import type { Token } from "../portfolio/amounts/tokens.ts";

/** What names of work begin with that comes round with a period: Monatsbericht, jaarrekening, årsbokslut, month-end. */
const COMPOUND: readonly (readonly [Per, RegExp])[] = [
  ["month", /^(?:monats|maand(?!ag)|månads|måneds)\p{L}{2}/u], // maandag is a day of the week
  ["quarter", /^(?:quartals|kwartaal|kvartals)\p{L}{2}/u],
  ["year", /^(?:jahres|jaar|års)\p{L}{2}/u],
];

function compound(reader: Reader): Frequency | undefined {
  const [word, ...following] = reader.all.slice(reader.at, reader.at + 3);
  if (word?.kind !== "word") return undefined;
  const hyphens = isSign(following[0], "-") ? 1 : 0;
  const isEnd = isWord(following[hyphens], new Set(["end"]));
  const found = COMPOUND.find(([per, form]) => form.test(word.text) || (isEnd && word.text === per));
  if (!found) return undefined;
  reader.at += word.text === found[0] ? hyphens + 2 : 1;
  return { per: found[0] };
}

/** The words of a name that may say how often: "Monthly board report", "Sync every other week". */
export function frequenciesOf(all: readonly Token[], name: string): { word: string; frequency: Frequency }[] {
  const found: { word: string; frequency: Frequency }[] = [];
  const reader: Reader = { all, strictness: "list", at: 0 };
  while (reader.at < all.length) {
    const start = reader.at;
    let read = frequency(reader, false, "name") ?? compound(reader);
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
