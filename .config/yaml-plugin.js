import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** The same for the bundler and for the tests: `import data from "./file.yaml"` gives what the file holds. */
export function yamlData() {
  return {
    name: "yaml-data",
    /** @param {string} id */
    load(id) {
      const file = id.split("?")[0] ?? id;
      return file.endsWith(".yaml") ? moduleOf(parse(readFileSync(file, "utf8"))) : null;
    },
  };
}

/** For the bundler: what the patterns hold as JSON, in the same form. The tests read it by themselves. */
export function jsonData() {
  return {
    name: "json-data",
    /** @param {string} id */
    load(id) {
      return /[\\/]patterns[\\/][^\\/]+\.json$/.test(id) ? moduleOf(JSON.parse(readFileSync(id, "utf8"))) : null;
    },
  };
}

/** JSON in a string is quicker to start from than an object literal of the same size. @param {unknown} data */
function moduleOf(data) {
  return { code: `export default JSON.parse(${JSON.stringify(JSON.stringify(data))});`, moduleType: "js" };
}
