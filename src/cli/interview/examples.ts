import { join } from "node:path";
import { nearest, orList } from "../../core/text.ts";
import type { Context } from "../context.ts";
import { wrongUse } from "../failure.ts";

/** The text of a portfolio that comes with the program, by its name without .yaml. */
export async function exampleText({ disk, shipped }: Context, name: string): Promise<string> {
  const directory = join(await shipped(), "patterns", "examples");
  const names = (await disk.list(directory)).flatMap((file) => (file.endsWith(".yaml") ? file.slice(0, -5) : []));
  if (!names.includes(name)) {
    const guess = nearest(name, names);
    throw wrongUse(
      `there is no example called ${name}`,
      guess ? `did you mean ${guess}?` : `there is ${orList(names, "and")}`,
    );
  }
  return new TextDecoder().decode(await disk.read(join(directory, `${name}.yaml`)));
}
