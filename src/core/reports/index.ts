import * as z from "zod/mini";
import { portfolioSchema } from "../portfolio/schema.ts";
import { briefSchema } from "./brief.ts";
import { checkSchema } from "./check.ts";
import { comparisonSchema } from "./comparison.ts";
import { importSchema } from "./import.ts";
import { logSchema } from "./log.ts";
import { exportedRowSchema } from "./row.ts";
import { scoreSchema } from "./score.ts";
import { shiftsSchema } from "./shifts.ts";
import { statusSchema } from "./status.ts";
import { trendSchema } from "./trend.ts";

/** Every document with a published schema, by the name it has in `format: orchestrate/<name>@1`. */
export const documents: Readonly<Record<string, z.core.$ZodType>> = {
  portfolio: portfolioSchema,
  score: scoreSchema,
  comparison: comparisonSchema,
  trend: trendSchema,
  log: logSchema,
  shifts: shiftsSchema,
  brief: briefSchema,
  check: checkSchema,
  status: statusSchema,
  import: importSchema,
  row: exportedRowSchema,
};

/** The JSON Schema of a document, as a person or a program writes it: with what may be left out left out. */
export function jsonSchema(name: string, schema: z.core.$ZodType): object {
  return { $id: `orchestrate/${name}@1`, ...z.toJSONSchema(schema, { io: "input", reused: "inline" }) };
}
