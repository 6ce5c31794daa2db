import type { Comparison } from "../../core/reports/comparison.ts";
import { blocksOf } from "../../pages/comparison/page.ts";
import type { Look } from "../index.ts";
import { widthOf } from "../layout.ts";
import { blocksToText } from "../terminal.ts";

/** From here on there is room for the output by hand. */
const WIDE = 100;

export function text(comparison: Comparison, look: Look): string {
  return blocksToText(blocksOf(comparison, widthOf(look.columns) >= WIDE), look);
}
