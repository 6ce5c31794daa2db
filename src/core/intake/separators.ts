import { isSign } from "../portfolio/amounts/reader.ts";
import type { Token } from "../portfolio/amounts/tokens.ts";

/** What stands between a name and its time. */
export const SEPARATORS = [",", ";", ":", "|", "="];

/** Whether such a sign stands here; a dash only with blanks around it. */
export function isSeparator(all: readonly Token[], at: number): boolean {
  const token = all[at];
  if (isSign(token, ...SEPARATORS)) return true;
  return isSign(token, "-") && token!.spaced && (all[at + 1]?.spaced ?? false);
}
