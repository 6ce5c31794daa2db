import type { ImportDocument } from "../../core/reports/import.ts";
import { count } from "../../core/text.ts";

/** "11.8 weeks worked" */
export const weeksText = ({ weeks }: ImportDocument["window"]): string =>
  `${count(Number(weeks.toFixed(1)), "week")} worked`;
