import * as z from "zod/mini";

/** A copy of a schema with what the published JSON Schema says about it: a sentence, or any keys of its own. */
export function described<S extends z.core.$ZodType>(schema: S, meta: string | Record<string, unknown>): S {
  const copy = z.clone(schema);
  z.globalRegistry.add(copy, typeof meta === "string" ? { description: meta } : meta);
  return copy;
}
