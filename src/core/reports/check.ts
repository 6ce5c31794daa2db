import * as z from "zod/mini";
import { described } from "../portfolio/described.ts";
import { type Problem, pathText } from "../problem.ts";
import { type Expectation, expectationSchema } from "./expectation.ts";

/** `orchestrate/check@1`: what `orchestrate check` answers. */

const findingSchema = z.strictObject({
  code: z.string(),
  severity: z.enum(["error", "warning"]),
  path: described(z.string(), "the place in the file, like tasks[2].hours"),
  line: z.nullable(z.int()),
  column: z.nullable(z.int()),
  message: z.string(),
  hint: z.nullable(z.string()),
  fix: described(
    z.nullable(z.strictObject({ old: z.string(), new: z.string() })),
    "what --fix writes there: a spelling that can be meant in one way only",
  ),
  in_baseline: described(z.nullable(z.boolean()), "whether it stood there already; null without a baseline"),
});

export const checkSchema = z.strictObject({
  format: z.literal("orchestrate/check@1"),
  files: z.array(
    z.strictObject({
      file: z.string(),
      findings: z.array(findingSchema),
      not_ready: described(z.array(z.string()), "chosen shifts whose design has errors, by task"),
    }),
  ),
  expectations: described(z.array(expectationSchema), "what a script asked to hold"),
  passed: described(
    z.boolean(),
    "true where no file has an error that is new, and everything that was asked for holds",
  ),
});

export type CheckDocument = z.infer<typeof checkSchema>;

/** A file that was looked at. */
export interface CheckedFile {
  readonly file: string;
  readonly problems: readonly Problem[];
  /** Chosen tasks whose design is not ready, by id. */
  readonly notReady?: readonly string[];
  /** What of the problems stood in the baseline already; undefined where nothing was held against one. */
  readonly known?: ReadonlySet<Problem> | undefined;
}

/** The problems that count: those the baseline does not have. */
export const freshIn = ({ problems, known }: CheckedFile): readonly Problem[] =>
  problems.filter((one) => !known?.has(one));

/** True where nothing keeps a script from going on. */
export function passes(files: readonly CheckedFile[], expectations: readonly Expectation[]): boolean {
  const errors = files.flatMap(freshIn).some(({ severity }) => severity === "error");
  return !errors && expectations.every(({ passed }) => passed);
}

export function checkDocument(files: readonly CheckedFile[], expectations: readonly Expectation[]): CheckDocument {
  return {
    format: "orchestrate/check@1",
    files: files.map(({ file, problems, notReady = [], known }) => ({
      file,
      findings: problems.map((found) => ({
        code: found.code,
        severity: found.severity,
        path: pathText(found.path),
        line: found.at?.line ?? null,
        column: found.at?.column ?? null,
        message: found.message,
        hint: found.hint ?? null,
        fix: found.fix ?? null,
        in_baseline: known ? known.has(found) : null,
      })),
      not_ready: [...notReady],
    })),
    expectations: [...expectations],
    passed: passes(files, expectations),
  };
}
