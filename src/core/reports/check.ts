import * as z from "zod/mini";
import { described } from "../portfolio/described.ts";
import { type Problem, pathText } from "../problem.ts";

/** `orchestrate/check@1`: what `orchestrate check` answers. */

const findingSchema = z.strictObject({
  code: z.string(),
  severity: z.enum(["error", "warning"]),
  path: described(z.string(), "the place in the file, like tasks[2].hours"),
  line: z.nullable(z.int()),
  column: z.nullable(z.int()),
  message: z.string(),
  hint: z.nullable(z.string()),
});

const gateSchema = z.strictObject({
  gate: z.string(),
  expected: z.string(),
  actual: z.nullable(z.string()),
  passed: z.boolean(),
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
  gates: described(z.array(gateSchema), "what a script asked to hold"),
  passed: described(z.boolean(), "true where no file has an error and every gate is passed"),
});

export type CheckDocument = z.infer<typeof checkSchema>;

export function checkDocument(
  files: readonly { file: string; problems: readonly Problem[]; notReady: readonly string[] }[],
): CheckDocument {
  return {
    format: "orchestrate/check@1",
    files: files.map(({ file, problems, notReady }) => ({
      file,
      findings: problems.map(({ code, severity, path, at, message, hint }) => ({
        code,
        severity,
        path: pathText(path),
        line: at?.line ?? null,
        column: at?.column ?? null,
        message,
        hint: hint ?? null,
      })),
      not_ready: [...notReady],
    })),
    gates: [],
    passed: files.every(({ problems }) => problems.every(({ severity }) => severity !== "error")),
  };
}
