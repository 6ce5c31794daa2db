/** A value out of foreign JSON, looked into without trusting it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text.replace(/^\ufeff/, "")) as Json;
  } catch {
    return undefined;
  }
}

export const isList = (value: unknown): value is readonly Json[] => Array.isArray(value);
export const isRecord = (value: unknown): value is { readonly [key: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A part of a value, or undefined where the value has no such part. */
export function part(value: Json | undefined, ...keys: string[]): Json | undefined {
  let found = value;
  for (const key of keys) found = isRecord(found) && Object.hasOwn(found, key) ? found[key] : undefined;
  return found;
}

export const textOf = (value: Json | undefined): string => (typeof value === "string" ? value : "");
export const textsOf = (value: Json | undefined): string[] =>
  isList(value) ? value.filter((one): one is string => typeof one === "string") : [];

/** A moment of an ISO text with its zone, milliseconds; NaN where it is none. */
export function momentOf(value: Json | undefined): number {
  return typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d.*(Z|[+-]\d\d:?\d\d)$/.test(value)
    ? Date.parse(value)
    : Number.NaN;
}

/** A list whose lines are objects: where the list as a whole is broken, each line that is sound is still read. */
export function objectsIn(text: string): { line: number; value: Json | undefined; text: string }[] | undefined {
  const whole = parsed(text);
  if (isList(whole)) return whole.map((value, at) => ({ line: at + 1, value, text: "" }));
  if (whole !== undefined) return undefined;
  return text.split("\n").flatMap((raw, at) => {
    const content = raw
      .trim()
      .replace(/^\ufeff?\[(?=\{)|^[[\]]$/g, "")
      .replace(/,$/, "")
      .replace(/(?<=\})\]$/, "");
    return content === "" ? [] : [{ line: at + 1, value: parsed(content), text: content }];
  });
}
