import type { Comparison } from "../../core/reports/comparison.ts";
import { blocksToMarkdown } from "../blocks.ts";
import { blocksOf } from "./blocks.ts";

export function markdown(comparison: Comparison): string {
  return blocksToMarkdown(blocksOf(comparison, true));
}
