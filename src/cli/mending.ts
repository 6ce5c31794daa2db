import type { Pattern } from "../core/pattern/schema.ts";
import { patternName } from "../core/pattern/terms.ts";
import { InvalidDocument, type Problem } from "../core/problem.ts";
import { mend } from "../files/edit/mend.ts";
import type { ReadOptions } from "../files/read/document.ts";
import { readPortfolio } from "../files/read/read.ts";
import { storeFor } from "./pattern.ts";
import { type Planned, planned, refuseChange } from "./save.ts";
import type { Shell } from "./shell.ts";

/**
 * A file that is not valid, as it would be with every spelling mended that can be meant in one way only. What one fault hid is seen when it is
 * gone, so the text is read again until nothing is left to mend. Undefined where the file would still not be valid: it is left as it is.
 */
export async function planMending(
  shell: Shell,
  name: string | undefined,
  pattern: Pattern,
): Promise<Planned | undefined> {
  const store = storeFor(shell, pattern);
  const found = await store.find(name);
  const path = await refuseChange(shell.context, found);
  const { file } = found;
  const before = await store.readText(found);
  const options = { pattern: patternName(pattern) };
  for (let after = before; ; ) {
    const faults = faultsIn(after, file, options);
    const mended = mend(after, faults);
    if (mended !== after) after = mended;
    else return faults.length > 0 ? undefined : planned({ file, path, before }, after, options);
  }
}

function faultsIn(text: string, file: string, options: ReadOptions): readonly Problem[] {
  try {
    readPortfolio(text, file, options);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidDocument)) throw error;
    return error.problems;
  }
}
