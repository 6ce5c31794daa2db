import { fileURLToPath } from "node:url";

const later = fileURLToPath(new URL("../src/core/later.ts", import.meta.url));
const WITH_CLASSES = /^const (\w+) = \/(.*\\p\{.*)\/(\w*);$/gm;

/**
 * Makes the expressions of a package that have classes of Unicode when they are first asked for, as ours are: what measures
 * text has some at its start that an answer for a program never needs.
 * @param {RegExp} of the file
 * @returns {import("rolldown").Plugin}
 */
export function lateClasses(of) {
  return {
    name: "late-classes",
    transform(code, id) {
      if (!of.test(id)) return null;
      const names = [...code.matchAll(WITH_CLASSES)].map(([, name]) => name);
      if (names.length === 0) throw new Error(`${id} has no expressions with classes of Unicode any more`);
      const used = new RegExp(`(?<!const )\\b(?:${names.join("|")})\\b`, "g");
      const made = code
        .replace(used, "$&()")
        .replace(
          WITH_CLASSES,
          (_, name, source, flags) => `const ${name} = later(${JSON.stringify(source)}, "${flags}");`,
        );
      return { code: `import { later } from ${JSON.stringify(later)};\n${made}`, map: null };
    },
  };
}
