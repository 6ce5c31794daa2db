import { isSign } from "../portfolio/amounts/reader.ts";
import type { Token } from "../portfolio/amounts/tokens.ts";

/** What stands between a name and its time. */
export const SEPARATORS = [",", ";", ":", "|", "="];

/** Whether such a sign stands here; a dash only with blanks around it, a colon not within figures: 1:2:3. */
export function isSeparator(all: readonly Token[], at: number): boolean {
  const token = all[at];
  if (isSign(token, ":") && isWithinFigures(all, at)) return false;
  if (isSign(token, ...SEPARATORS)) return true;
  return isSign(token, "-") && token!.spaced && (all[at + 1]?.spaced ?? false);
}

function isWithinFigures(all: readonly Token[], at: number): boolean {
  const isFigure = (token: Token | undefined) => token?.kind === "number" || token?.kind === "clock";
  return isFigure(all[at - 1]) && !all[at]!.spaced && isFigure(all[at + 1]) && !all[at + 1]!.spaced;
}
