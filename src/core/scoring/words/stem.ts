/** Endings from the last to the first that a word can carry, each with what takes its place; the first that fits goes. */
const STEPS: readonly (readonly (readonly [RegExp, string])[])[] = [
  [
    [/(?<=ss|sh|ch|x|z)es$/, ""],
    [/(?<=\w\w[^su])s$/, ""],
  ],
  [
    [/(?<=[aeiouy].*)([bdgmnprt])\1(?:ing|ed)$/, "$1"],
    [/(?<=[aeiouy].*)(?:ing|ed)$/, ""],
  ],
  [
    [/(?<=\w\w\w)(?:is|iz)?(?:ation|at|ate)$/, ""],
    [/(?<=\w\w[st])ion$/, ""],
    [/(?<=\w\w\w\w)(?:ment|ness|ance|ence)$/, ""],
    [/(?<=\w\w\w)(?:ise|ize|ive|is|iz)$/, ""],
  ],
  [
    [/(?<=\w\w\w)e$/, ""],
    [/(?<=\w\w)y$/, "i"],
  ],
];

/**
 * The stem of a lower-case English word: "evaluating", "evaluates" and "evaluation" are one. Nouns of persons
 * ("designers", "editor") keep their ending: who is not what.
 */
export function stem(word: string): string {
  let rest = word;
  for (const step of STEPS) {
    const ending = step.find(([pattern]) => pattern.test(rest));
    if (ending !== undefined) rest = rest.replace(...ending);
  }
  return rest;
}
