import type { Trend } from "../../core/reports/trend.ts";
import { blocksOf } from "../../pages/trend.ts";
import type { Look } from "../index.ts";
import { widthOf } from "../layout.ts";
import { blocksToText } from "../terminal.ts";

/** The name of a task, and each quarter, need about this much. */
const NAME = 28;
const QUARTER = 12;

export function text(trend: Trend, look: Look): string {
  const room = widthOf(look.columns) - NAME - trend.periods.length;
  return blocksToText(blocksOf(trend, Math.max(2, Math.floor(room / QUARTER))), look);
}
