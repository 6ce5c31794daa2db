import * as z from "zod/mini";
import { HOURS_PATTERN, type Hours, isRate, readHours } from "./amounts.ts";
import { says } from "./described.ts";

/** Amounts of time as values of the file: read, and not yet counted. */

/** One occasion rather than a rate. */
export interface Once {
  readonly once: Hours;
}

const RATES = [
  { type: "number", minimum: 0 },
  { type: "string", pattern: HOURS_PATTERN },
  {
    type: "object",
    properties: {
      low: { type: ["number", "string"] },
      likely: { type: ["number", "string"] },
      high: { type: ["number", "string"] },
    },
    required: ["low", "high"],
    additionalProperties: false,
  },
];
const AMOUNTS = [
  { type: "number", minimum: 0 },
  { type: "string", pattern: String.raw`^\d+([.,]\d+)?\s*[hmd]?(\d+m?)?$` },
];

const amount = <T>(meta: object, read: (value: unknown) => T | { fault: string }) =>
  z.pipe(
    says(z.any(), { ...meta }),
    z.transform((value, context): T => {
      const result = read(value);
      if (typeof result !== "object" || result === null || !("fault" in result)) return result as T;
      context.issues.push({ code: "custom", input: value, params: { fault: `hours-${result.fault}` } });
      return z.NEVER;
    }),
  );

const rate = (value: unknown): Hours | { fault: string } => {
  const result = readHours(value);
  return result.ok ? result.hours : result;
};

/** Hours per week in any written form. */
export const hoursSchema = amount<Hours>(
  {
    description: "Hours per week: 3, 3.5, 3h30m, 45m, 2h-4h, {low, likely, high}, 6h/month, 2d/quarter or 30m/day",
    anyOf: RATES,
  },
  rate,
);

/** The same, or unknown: never zero, and no average. */
export const hoursOrUnknown = (description: string) =>
  amount<Hours | "unknown">({ description, anyOf: [{ const: "unknown" }, ...RATES] }, (value) =>
    value === "unknown" ? value : rate(value),
  );

/** One amount of time, not a rate: 6h, 1h30m, 45m. */
export const durationSchema = amount<Once>(
  { description: "An amount of time: 6, 1h30m or 45m", anyOf: AMOUNTS },
  (value) => {
    const result = readHours(value);
    if (!result.ok) return result;
    return isRate(value) ? { fault: "a-rate" } : { once: result.hours };
  },
);
