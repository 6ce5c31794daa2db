import { fileURLToPath } from "node:url";
import { defineConfig } from "rolldown";
import { licences } from "./licences.js";
import { manPage } from "./man-page.js";
import { sameShape } from "./same-shape.js";
import { unused } from "./unused.js";
import { without } from "./without.js";
import { jsonData, yamlData } from "./yaml-plugin.js";

/** What every `score --json` loads, beside what these import. */
const LOADED = [
  "src/cli/main.ts",
  "src/cli/real-context.ts",
  "src/cli/program.ts",
  "src/cli/commands/score.ts",
  "src/cli/pattern.ts",
  "src/files/read/quick.ts",
  "src/formats/json.ts",
  "patterns/orchestration-over-execution.yaml",
  "patterns/words.json",
];

/** What is reached by the way and is not used: what --version needs by itself, and what only the words about a fault are made from. */
const NOT_LOADED = /package\.json$|[\\/]zod[\\/].*json-schema/;

/** @type {Set<string> | undefined} */
let ofAScore;

/** @typedef {{ getModuleInfo(id: string): { importedIds: string[] } | null }} Modules */

/** @param {string} id @param {Modules} modules */
function isOfAScore(id, modules) {
  ofAScore ??= reachable(
    LOADED.map((file) => fileURLToPath(new URL(`../${file}`, import.meta.url))),
    modules,
  );
  return ofAScore.has(id) && !NOT_LOADED.test(id);
}

/** @param {string[]} from @param {Modules} modules */
function reachable(from, modules) {
  const reached = new Set(from);
  for (const id of reached) for (const next of modules.getModuleInfo(id)?.importedIds ?? []) reached.add(next);
  return reached;
}

export default defineConfig({
  cwd: fileURLToPath(new URL("..", import.meta.url)),
  input: { orchestrate: "src/bin.ts" },
  preserveEntrySignatures: false,
  platform: "node",
  plugins: [
    yamlData(),
    jsonData(),
    // Commander starts processes only for commands that are programs of their own; to load what starts them takes longer
    // than to load commander.
    without("node:child_process", /[\\/]commander[\\/]/),
    // No question opens an editor; it would bring every character set of the world.
    without("@inquirer/external-editor", /[\\/]@inquirer[\\/]editor[\\/]/),
    // The kinds of value of other YAMLs, and what writing YAML needs.
    unused(
      ["defineScalarTag", "defineSequenceTag", "defineMappingTag", "new Schema", "YAML11_SCHEMA.withTags"],
      /[\\/]js-yaml[\\/]/,
    ),
    sameShape(
      "...DEFAULT_PARSER_OPTIONS,\n\t\t...options,\n\t\tinput",
      'filename: options.filename ?? "", maxDepth: options.maxDepth ?? DEFAULT_PARSER_OPTIONS.maxDepth, input',
      /[\\/]js-yaml[\\/]/,
    ),
    sameShape(
      "...DEFAULT_CONSTRUCTOR_OPTIONS,\n\t\t...options,\n\t\tevents",
      `source: options.source, ${["filename", "schema", "json", "maxTotalMergeKeys", "maxAliases"].map((key) => `${key}: options.${key} ?? DEFAULT_CONSTRUCTOR_OPTIONS.${key}`).join(", ")}, events`,
      /[\\/]js-yaml[\\/]/,
    ),
    licences(),
    manPage(),
  ],
  output: {
    dir: "dist",
    cleanDir: true,
    format: "cjs",
    // Node keeps a text of plain letters in half the room, and reads it sooner.
    minify: { mangle: true, compress: true, codegen: { removeWhitespace: true, asciiOnly: true } },
    entryFileNames: "[name].cjs",
    chunkFileNames: "[name]-[hash].cjs",
    // What a score loads is one file: each file of its own costs a third of a millisecond at every start.
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [{ debugName: "start", name: (id, modules) => (isOfAScore(id, modules) ? "start" : null) }],
    },
  },
});
