import * as z from "zod/mini";

/** The JSON Schema of a document, as a person or a program writes it: with what may be left out left out. */
export function jsonSchema(name: string, schema: z.core.$ZodType): object {
  return { $id: `orchestrate/${name}@1`, ...z.toJSONSchema(schema, { io: "input", reused: "inline" }) };
}
