import { readdirSync, readFileSync } from "node:fs";

const DIRECTORY = "patterns/examples";

/** The shipped portfolios, by the path a person would write. */
export const EXAMPLES: readonly { file: string; name: string; text: string }[] = readdirSync(DIRECTORY)
  .filter((name) => name.endsWith(".yaml"))
  .sort()
  .map((name) => {
    const file = `${DIRECTORY}/${name}`;
    return { file, name: name.replace(".yaml", ""), text: readFileSync(file, "utf8").replaceAll("\r\n", "\n") };
  });
