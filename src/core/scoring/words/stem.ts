/** Nouns of persons ("designers", "editor") keep their ending: who is not what. */
const PERSON = /^(\p{L}{2,}(?:er|or|ist))s?$/u;

/** Endings from the last to the first that a word can carry, each with what takes its place; the first that fits goes. */
const STEPS: readonly (readonly (readonly [RegExp, string])[])[] = [
  [
    [/(?<=ss|sh|ch|x|z)es$/, ""],
    [/(?<=\w\w)ies$/, "y"],
    [/(?<=\w\w[^su])s$/, ""],
  ],
  [[/(?<=[aeiouy].*)(?:ing|ed)$/, ""]],
  [[/([bdfgkmnprtv])\1$/, "$1"]],
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

/** The stem of a lower-case English word: "evaluating", "evaluates" and "evaluation" are one, "evaluator" is another. */
export function stem(word: string): string {
  const person = PERSON.exec(word);
  if (person !== null) return person[1] as string;
  let rest = word;
  for (const step of STEPS) {
    const ending = step.find(([pattern]) => pattern.test(rest));
    if (ending !== undefined) rest = rest.replace(...ending);
  }
  return rest;
}
