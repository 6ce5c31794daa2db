/**
 * Endings from the last to the first that a word can carry, each with what takes its place; the first that fits goes. Before
 * them the letters that such an ending closes with: most words have none of them.
 */
const STEPS: readonly (readonly [last: string, endings: readonly (readonly [RegExp, string])[]])[] = [
  [
    "s",
    [
      [/(?<=ss|sh|ch|x|z)es$/, ""],
      [/(?<=\w\w[^su])s$/, ""],
    ],
  ],
  [
    "gd",
    [
      [/(?<=[aeiouy].*)([bdgmnprt])\1(?:ing|ed)$/, "$1"],
      [/(?<=[aeiouy].*)(?:ing|ed)$/, ""],
    ],
  ],
  [
    "ntesz",
    [
      [/(?<=\w\w\w)(?:is|iz)?(?:ation|at|ate)$/, ""],
      [/(?<=\w\w[st])ion$/, ""],
      [/(?<=\w\w\w\w)(?:ment|ness|ance|ence)$/, ""],
      [/(?<=\w\w\w)(?:ise|ize|ive|is|iz)$/, ""],
    ],
  ],
  [
    "ey",
    [
      [/(?<=\w\w\w)e$/, ""],
      [/(?<=\w\w)y$/, "i"],
    ],
  ],
];

/**
 * The stem of a lower-case English word: "evaluating", "evaluates" and "evaluation" are one. Nouns of persons
 * ("designers", "editor") keep their ending: who is not what.
 */
export function stem(word: string): string {
  let rest = word;
  for (const [last, endings] of STEPS) {
    if (!last.includes(rest.at(-1) ?? " ")) continue;
    const ending = endings.find(([pattern]) => pattern.test(rest));
    if (ending !== undefined) rest = rest.replace(...ending);
  }
  return rest;
}
