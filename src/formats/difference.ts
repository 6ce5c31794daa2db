import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import { visible } from "../core/text.ts";

/** A file as it is, undefined where there is none, and as it would be. */
export interface Rewritten {
  readonly file: string;
  readonly before: string | undefined;
  readonly after: string;
}

/** What would be written, as a unified diff that `patch` reads. For a terminal, what it would obey is shown instead. */
export function difference(targets: readonly Rewritten[], forTerminal: boolean): string {
  const patches = targets
    .filter(({ before, after }) => before !== after)
    .map(({ file, before, after }) =>
      createTwoFilesPatch(before === undefined ? "/dev/null" : file, file, before ?? "", after, undefined, undefined, {
        context: 3,
        headerOptions: FILE_HEADERS_ONLY,
      }),
    );
  const text = patches.join("");
  return forTerminal ? text.split("\n").map(shown).join("\n") : text;
}

/** A tab is harmless in a line that is only looked at. */
const shown = (line: string) => line.split("\t").map(visible).join("\t");
