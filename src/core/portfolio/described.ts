import * as z from "zod/mini";

/** A copy of a schema with what the published JSON Schema says about it: a sentence, or any keys of its own. */
export function described<S extends z.core.$ZodType>(schema: S, meta: string | Record<string, unknown>): S {
  const copy = z.clone(schema);
  z.globalRegistry.add(copy, typeof meta === "string" ? { description: meta } : meta);
  return copy;
}

/** The same for a schema that was made on the spot and that nothing else uses: to copy it takes as long as to make it. */
export function says<S extends z.core.$ZodType>(schema: S, meta: string | Record<string, unknown>): S {
  z.globalRegistry.add(schema, typeof meta === "string" ? { description: meta } : meta);
  return schema;
}
