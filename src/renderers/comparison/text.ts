import type { Comparison } from "../../core/reports/comparison.ts";
import { blocksToText } from "../blocks.ts";
import { widthOf } from "../layout.ts";
import type { Look } from "../look.ts";
import { blocksOf } from "./blocks.ts";

/** From here on there is room for the output by hand. */
const WIDE = 100;

export function text(comparison: Comparison, look: Look): string {
  return blocksToText(blocksOf(comparison, widthOf(look.columns) >= WIDE), look);
}
