import * as z from "zod";
import { type Problem, pathText } from "../problem.ts";

/** `orchestrate/check@1`: what `orchestrate check` answers. */

const findingSchema = z.strictObject({
  code: z.string(),
  severity: z.enum(["error", "warning"]),
  path: z.string().meta({ description: "the place in the file, like tasks[2].hours" }),
  line: z.int().nullable(),
  column: z.int().nullable(),
  message: z.string(),
  hint: z.string().nullable(),
});

const gateSchema = z.strictObject({
  gate: z.string(),
  expected: z.string(),
  actual: z.string().nullable(),
  passed: z.boolean(),
});

export const checkSchema = z.strictObject({
  format: z.literal("orchestrate/check@1"),
  files: z.array(
    z.strictObject({
      file: z.string(),
      findings: z.array(findingSchema),
      not_ready: z.array(z.string()).meta({ description: "chosen shifts whose design has errors, by task" }),
    }),
  ),
  gates: z.array(gateSchema).meta({ description: "what a script asked to hold" }),
  passed: z.boolean().meta({ description: "true where no file has an error and every gate is passed" }),
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
