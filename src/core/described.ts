import * as z from "zod/mini";

/** A schema with what the published JSON Schema says about it: a sentence, or any keys of its own. */
export function described<S extends z.core.$ZodType>(schema: S, meta: string | Record<string, unknown>): S {
  z.globalRegistry.add(schema, typeof meta === "string" ? { description: meta } : meta);
  return schema;
}
