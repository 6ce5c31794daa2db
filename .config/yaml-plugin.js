import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** The same for the bundler and for the tests: `import data from "./file.yaml"` gives what the file holds. */
export function yamlData() {
  return {
    name: "yaml-data",
    /** @param {string} id */
    load(id) {
      const file = id.split("?")[0] ?? id;
      if (!file.endsWith(".yaml")) return null;
      // JSON.parse of a string is quicker to start than an object literal of this size.
      const json = JSON.stringify(parse(readFileSync(file, "utf8")));
      return { code: `export default JSON.parse(${JSON.stringify(json)});`, moduleType: "js" };
    },
  };
}
