import type { Comparison } from "../../core/reports/comparison.ts";
import { blocksOf } from "../../pages/comparison/page.ts";
import { blocksToMarkdown } from "../markdown.ts";

export function markdown(comparison: Comparison): string {
  return blocksToMarkdown(blocksOf(comparison, true));
}
