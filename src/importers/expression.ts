import { RE2JS } from "re2js";

/** A regular expression that a person wrote, without regard to case. Its time grows with the text alone, so none can hang the program. */
export function expression(source: string): ((text: string) => boolean) | undefined {
  try {
    const compiled = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE);
    return (text) => compiled.matcher(text).find();
  } catch {
    return undefined;
  }
}
