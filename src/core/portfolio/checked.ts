import * as z from "zod/mini";
import type { Problem } from "../problem.ts";
import { counted } from "./counted.ts";
import { checkMeaning } from "./rules/index.ts";
import { type Portfolio, portfolioSchema } from "./schema.ts";

/** A value held against the schema and the rules: a portfolio, or that its shape is none, or what its parts say against one another. */
export type Checked =
  | { readonly portfolio: Portfolio; readonly warnings: readonly Problem[] }
  | { readonly misshapen: object }
  | { readonly problems: readonly Problem[] };

/** Says no more of a wrong shape than that it is wrong; what is wrong takes far more to say (`shape.ts`), and few files need it. */
export function checked(raw: object, pattern: string): Checked {
  const shape = z.safeParse(portfolioSchema, raw);
  if (!shape.success) return { misshapen: raw };
  const portfolio = counted(shape.data);
  const meaning = checkMeaning(portfolio, { pattern, written: shape.data });
  if (meaning.some((one) => one.severity === "error")) return { problems: meaning };
  return { portfolio, warnings: meaning };
}
