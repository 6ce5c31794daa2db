/**
 * Leaves a module out of a package that loads it at its start and would use it only for what we do not do. What is used
 * of it all the same fails loudly: the name is not there.
 * @param {string} module @param {RegExp} importer
 * @returns {import("rolldown").Plugin}
 */
export function without(module, importer) {
  const empty = `\0without ${module}`;
  return {
    name: "without",
    resolveId: (id, from) => (id === module && from && importer.test(from) ? empty : null),
    load: (id) => (id === empty ? "module.exports = {};" : null),
  };
}
