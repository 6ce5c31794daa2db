import type { Ask } from "../../../../src/core/interview/ask.ts";
import { kindOf, readAnswer } from "../../../../src/core/interview/kinds/index.ts";
import { startWalk } from "../../../../src/core/interview/state.ts";
import { suggest } from "../../../../src/core/interview/suggestions.ts";
import type { Question } from "../../../../src/core/pattern/schema.ts";
import type { PortfolioInput } from "../../../../src/core/portfolio/schema.ts";
import { shipped as pattern } from "../../../helpers/pattern.ts";

/** A question about a task, and what of it matters to a test. */
export interface About extends Partial<Omit<Question, "kind">> {
  readonly kind: Question["kind"];
  readonly subject?: string;
  readonly value?: unknown;
}

/** Questions put about these answers: how they are read, written and put. */
export function asking(answers: PortfolioInput) {
  const state = startWalk(answers, {}, 3);
  const ask = ({ subject, value, ...question }: About): Ask => ({
    question: { id: question.kind, path: "", scope: "task", text: "?", ...question } as Question,
    subject,
    key: question.kind,
    step: 1,
    place: "",
    value,
  });
  const formOf = (about: About) =>
    kindOf(ask(about)).prompt(ask(about), { pattern, state, suggestions: suggest(state, pattern, "2026-11-25") });
  return {
    /** The answer that is read, or the code of what is wrong with it. */
    read(given: unknown, about: About) {
      const reading = readAnswer(ask(about), given, answers);
      return "problem" in reading ? reading.problem.code : reading.value;
    },
    write: (answer: unknown, about: About) => kindOf(ask(about)).write(state, ask(about), answer),
    current: (about: About) => kindOf(ask(about)).current(state, ask(about)),
    /** What enter takes, and what else may be chosen. */
    choices(about: About) {
      const form = formOf(about);
      return form.kind === "select" ? { enter: form.default, all: form.choices } : undefined;
    },
    /** A list as it is typed. */
    lines(about: About) {
      const form = formOf(about);
      return form.kind === "lines" ? form : undefined;
    },
    show: (value: unknown, about: About) =>
      kindOf(ask(about)).show(value, { answers, question: ask(about).question, pattern }),
  };
}
