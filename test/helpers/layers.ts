import { posix } from "node:path";
import { parseSync, Visitor } from "rolldown/utils";

/** A part of the program: the files under `folder`, what they may import, and what to tell a file that imports more. */
interface Layer {
  folder: string;
  imports: string[];
  says: string;
  /** Anything the runtime offers beyond the language: `console`, the clock, chance, the process. */
  ambient: boolean;
}

export interface Trespass {
  file: string;
  line: number;
  found: string;
  says: string;
}

const CORE: Layer = {
  folder: "src/core",
  imports: ["src/core", "zod/mini"],
  says: "The core answers from what it is given. If you need the clock or a file, take it as an argument.",
  ambient: false,
};
const FILES: Layer = {
  folder: "src/files",
  imports: ["src/core", "src/files", "js-yaml", "yaml"],
  says: "Text becomes values here; disks are opened in cli.",
  ambient: false,
};
const PARSERS = ["ical.js", "papaparse", "re2js", "windows-iana"];
const IMPORTERS: Layer = { ...FILES, folder: "src/importers", imports: ["src/core", "src/importers", ...PARSERS] };
const PAGES: Layer = {
  folder: "src/pages",
  imports: ["src/core", "src/pages"],
  says: "A page only reads the document. If a figure is missing, add it to the document.",
  ambient: false,
};
const ROWS: Layer = { ...PAGES, folder: "src/rows", imports: ["src/core", "src/rows"] };
const FORMATS: Layer = {
  folder: "src/formats",
  imports: [
    "src/core",
    "src/pages",
    "src/rows",
    "src/formats",
    "chalk",
    "cli-table3",
    "d3-scale",
    "diff",
    "fast-string-width",
    "fast-wrap-ansi",
    "hyparquet-writer",
    "node:crypto",
  ],
  says: "A format knows how, never what.",
  ambient: false,
};
const SHELL = ["src/core", "src/files", "src/importers", "src/pages", "src/rows", "src/formats", "src/cli", "patterns"];
const COMMANDS: Layer = {
  folder: "src/cli/commands",
  imports: [...SHELL, "commander"],
  says: "A command reaches the world through the Context, and two commands that need the same thing need a function in core.",
  ambient: false,
};
const CLI: Layer = {
  folder: "src/cli",
  imports: [
    ...SHELL,
    "package.json",
    "node:*",
    "commander",
    "inquirer",
    "@inquirer/*",
    "env-paths",
    "fast-string-width",
    "picomatch",
  ],
  says: "The shell may open everything but a parser or a painter: yaml belongs to files, chalk and cli-table3 to formats.",
  ambient: true,
};
const BIN: Layer = {
  folder: "src",
  imports: ["src/cli", "package.json", "node:*"],
  says: "bin.ts only starts the shell. What you wrote belongs in core, files, importers, pages, rows, formats or cli.",
  ambient: true,
};

/** The first folder that holds a file is its layer, so the inner ones stand before the outer. */
const LAYERS = [CORE, FILES, IMPORTERS, PAGES, ROWS, FORMATS, COMMANDS, CLI, BIN];

const AMBIENT = new Set(
  "process console performance globalThis global Buffer require setTimeout setInterval setImmediate queueMicrotask".split(
    " ",
  ),
);
/** What reaches other machines: modules, and names that the runtime offers. */
const CONNECTS = /^(?:node:)?(?:net|tls|https?|http2|dgram|dns|inspector)(?:\/|$)/;
const CONNECTORS = new Set(["fetch", "WebSocket", "EventSource"]);
/** Where the process is left at once: after a signal or a failed stream there is nobody to return to. */
const LEAVES = "src/cli/leave.ts";
const OWN_RULES = {
  command: "Two commands that need the same thing need a function in core.",
  exit: "Leaving at once loses what is still in a pipe. Return the exit code, or set process.exitCode.",
  extension: "Relative imports carry their ending: ./hours.ts.",
  zod: "Write zod/mini: the schemas of the full zod carry sixty methods each, and every command would start later.",
  network: "Nothing leaves the machine of whoever runs this: no part of it opens a connection.",
  locale: "The same file gives the same bytes everywhere: spell it yourself, or name the locale and its options.",
};

/** Every place in these files (path from the top of the repository -> text) that reaches where its layer may not. */
export function trespasses(files: Record<string, string>): Trespass[] {
  return Object.entries(files).flatMap(([file, text]) => trespassesOf(file, text));
}

function trespassesOf(file: string, text: string): Trespass[] {
  const layer = layerOf(file);
  const found: Trespass[] = [];
  /** Where a name is only a key, as in `step.process`: nothing is reached by it. */
  const keys = new Set<number>();
  const report = (at: number, what: string, says: string) =>
    found.push({ file, line: text.slice(0, at).split("\n").length, found: what, says });
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message}`);

  function visitImport(source: { type: string; start: number; value?: unknown }) {
    if (source.type !== "Literal" || typeof source.value !== "string")
      return report(source.start, "import(…)", layer.says);
    const target = source.value;
    const relative = target.startsWith(".");
    const path = relative ? posix.join(posix.dirname(file), target) : target;
    if (relative && posix.extname(path) === "") report(source.start, target, OWN_RULES.extension);
    const isOtherCommand = layer === COMMANDS && path.startsWith(`${COMMANDS.folder}/`);
    if (CONNECTS.test(target)) report(source.start, target, OWN_RULES.network);
    else if (target === "zod") report(source.start, target, OWN_RULES.zod);
    else if (isOtherCommand) report(source.start, target, OWN_RULES.command);
    else if (!layer.imports.some((allowed) => covers(allowed, path))) report(source.start, target, layer.says);
  }

  new Visitor({
    ImportDeclaration: ({ source }) => visitImport(source),
    ExportAllDeclaration: ({ source }) => visitImport(source),
    ExportNamedDeclaration: ({ source }) => source && visitImport(source),
    ImportExpression: ({ source }) => visitImport(source),
    TSImportType: ({ source }) => visitImport(source),
    Identifier({ name, start }) {
      if (CONNECTORS.has(name) && !keys.has(start)) report(start, name, OWN_RULES.network);
      if (!layer.ambient && AMBIENT.has(name) && !keys.has(start)) report(start, name, layer.says);
    },
    Property: ({ key, shorthand }) => !shorthand && keys.add(key.start),
    TSPropertySignature: ({ key }) => keys.add(key.start),
    NewExpression({ callee, arguments: args, start }) {
      const readsClock = callee.type === "Identifier" && callee.name === "Date" && args.length === 0;
      if (readsClock && !layer.ambient) report(start, "new Date()", layer.says);
    },
    MemberExpression({ object, property, start }) {
      if (property.type !== "Identifier") return;
      keys.add(property.start);
      const owner = object.type === "Identifier" ? object.name : "";
      const name = `${owner}.${property.name}`;
      if (!layer.ambient && (name === "Date.now" || name === "Math.random")) report(start, name, layer.says);
      if (name === "process.exit" && file !== LEAVES) report(start, name, OWN_RULES.exit);
      if (/^toLocale|^localeCompare$/.test(property.name)) report(start, property.name, OWN_RULES.locale);
    },
  }).visit(program);
  return found;
}

function layerOf(file: string): Layer {
  const layer = LAYERS.find(({ folder }) => file.startsWith(`${folder}/`));
  if (layer === undefined) throw new Error(`${file} is outside src`);
  return layer;
}

/** `node:*` and `@inquirer/*` cover what begins so; a folder what lies in it; a package itself and its parts. */
function covers(allowed: string, path: string) {
  if (allowed.endsWith("*")) return path.startsWith(allowed.slice(0, -1));
  return path === allowed || path.startsWith(`${allowed}/`);
}
