/**
 * Marks the calls that do nothing but make a value, so that what nobody uses of a package is left out with all it is made of.
 * @param {string[]} makers how the calls begin @param {RegExp} of the files they stand in
 */
export function unused(makers, of) {
  return {
    name: "unused",
    /** @param {string} code @param {string} id */
    transform(code, id) {
      if (!of.test(id)) return null;
      let marked = code;
      for (const maker of makers) {
        if (!code.includes(`= ${maker}(`)) throw new Error(`${id} has no ${maker} any more`);
        marked = marked.replaceAll(`= ${maker}(`, `= /* @__PURE__ */ ${maker}(`);
      }
      return { code: marked, map: null };
    },
  };
}
