import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * These ask for their notice to be kept, and for nothing else; the MPL also that whoever gets the program learns where
 * the source of that package is, which is why the notice names it.
 */
const ALLOWED = ["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "Apache-2.0", "BlueOak-1.0.0", "MPL-2.0"];

/**
 * Writes THIRD-PARTY-LICENSES.txt: the licence of every package of which a file was bundled. The build fails where a
 * package ships no text, or asks for more than a notice.
 * @returns {import("rolldown").Plugin}
 */
export function licences() {
  return {
    name: "licences",
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((output) => (output.type === "chunk" ? output.moduleIds : []));
      const folders = new Set(modules.filter((id) => id.includes("node_modules")).map(packageOf));
      const source = [...new Set([...folders].map(notice))].sort().join(`\n${"-".repeat(80)}\n\n`);
      this.emitFile({ type: "asset", fileName: "THIRD-PARTY-LICENSES.txt", source });
    },
  };
}

/** The folder of the package that a file belongs to: the nearest whose package.json has a version. @param {string} file */
function packageOf(file) {
  let folder = dirname(file);
  while (!describes(join(folder, "package.json"))) folder = dirname(folder);
  return folder;
}

/** @param {string} manifest */
function describes(manifest) {
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, "utf8")).version !== undefined;
}

/** @param {string} folder */
function notice(folder) {
  const { name, version, license, repository } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  if (!ALLOWED.includes(license)) throw new Error(`${name} is under ${license}, which nobody has agreed to`);
  const texts = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  if (texts.length === 0) throw new Error(`${name} ships no licence text`);
  const text = texts.map((file) => readFileSync(join(folder, file), "utf8").trim()).join("\n\n");
  const source = license === "MPL-2.0" ? `\nThe source of this package: ${repository.url ?? repository}\n` : "";
  return `${name} ${version} (${license})\n${source}\n${text}\n`;
}
