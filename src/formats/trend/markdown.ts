import type { Trend } from "../../core/reports/trend.ts";
import { blocksOf } from "../../pages/trend.ts";
import { blocksToMarkdown } from "../markdown.ts";

export function markdown(trend: Trend): string {
  return blocksToMarkdown(blocksOf(trend, trend.periods.length));
}
