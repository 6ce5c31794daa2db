import type { Trend } from "../../core/reports/trend.ts";
import { blocksToMarkdown } from "../blocks.ts";
import { blocksOf } from "./blocks.ts";

export function markdown(trend: Trend): string {
  return blocksToMarkdown(blocksOf(trend, trend.periods.length));
}
