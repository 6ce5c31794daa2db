import type { Pattern } from "../../pattern/schema.ts";
import { setIn } from "../../portfolio/path.ts";
import { problem } from "../../problem.ts";
import { nearest, visible } from "../../text.ts";
import type { Ask } from "../ask.ts";
import { wentOn } from "../state.ts";
import { pathOf } from "../subject.ts";
import type { Suggestions } from "../suggestions.ts";
import { bad, held, hold, type Kind, LEFT_OPEN, leftOpen, type Reading } from "./kind.ts";

/** Kinds that are answered by one choice of a few. */

export function oneOf(given: unknown, allowed: readonly string[]): Reading<string> {
  if (allowed.includes(given as string)) return { value: given as string };
  const guess = nearest(String(given), allowed);
  return bad(problem("not-a-choice", [], { got: given, allowed, ...(guess ? { nearest: guess } : {}) }));
}

/** What enter takes: what stands there, else what is suggested, else to leave it open where that may be. */
const preset = ({ question }: Ask, value: unknown) => {
  const found = value ?? (question.required ? undefined : LEFT_OPEN);
  return found === undefined ? undefined : String(found);
};

/** What has no meaning any more once an answer is changed to `to`, and the question that would ask for it again. */
const MOOT: Readonly<Record<string, { from: readonly unknown[]; to: string; drops: string; question: string }>> = {
  // what others made; a file may well hold by-hand hours of what a person makes with a tool
  performer: { from: ["shared", "others"], to: "me", drops: "by_hand", question: "by-hand" },
  doing: { from: [undefined, "most", "half", "little", "none"], to: "all", drops: "rest", question: "rest" },
};

export const choice: Kind<string> = {
  current: held,
  read: (given, { question }) =>
    oneOf(
      given,
      question.choices!.map(({ value }) => value),
    ),
  write(state, ask, answer) {
    const written = hold(state, ask, answer);
    const { question, subject, value } = ask;
    const moot = question.scope === "task" ? MOOT[question.path] : undefined;
    // nothing is dropped where an answer only confirms what stood there
    if (!moot || answer !== moot.to || !moot.from.includes(value)) return written;
    const answers = setIn(written.answers, pathOf(written.answers, ask, moot.drops), undefined);
    return { answers, reopens: `${moot.question}:${subject}` };
  },
  prompt: (ask) => ({
    kind: "select",
    choices: [...leftOpen(ask), ...ask.question.choices!],
    default: preset(ask, ask.value ?? ask.question.default),
  }),
  show: visible,
  chosen: true,
};

export const scale: Kind<number> = {
  current: held,
  read(given) {
    const rating = Number(given);
    return Number.isInteger(rating) && rating >= 1 && rating <= 5
      ? { value: rating }
      : bad(problem("out-of-range", [], { got: given, low: 1, high: 5 }));
  },
  write: hold,
  prompt(ask, { pattern, suggestions }) {
    const { anchors } = pattern.scales[ask.question.path as keyof Pattern["scales"]];
    const ratings = anchors.map((label, index) => ({
      value: String(index + 1),
      label,
      short: `${index + 1} of 5`,
    }));
    return {
      kind: "select",
      choices: [...leftOpen(ask), ...ratings],
      hint: suggestedHint(ask, suggestions),
      default: preset(ask, ask.value ?? suggestions.of(ask)),
    };
  },
  show: (value) => `${value} of 5`,
};

/** A suggestion is no answer: it says where it comes from, and is taken only by pressing enter on it. */
function suggestedHint(ask: Ask, suggestions: Suggestions): string | undefined {
  const suggested = ask.value === undefined ? suggestions.of(ask) : undefined;
  return suggested && `${suggested} of 5 is a guess, ${suggestions.because(ask)}; you know better`;
}

const yesOrNo = (given: unknown): Reading<boolean> => {
  if (given === true || given === "yes") return { value: true };
  if (given === false || given === "no") return { value: false };
  return bad(problem("wrong-type", [], { expected: "yes or no", got: given }));
};
const yesNoText = (value: boolean) => (value ? "yes" : "no");

export const yesNo: Kind<boolean> = {
  current: held,
  read: yesOrNo,
  write: hold,
  prompt: (ask) => ({
    kind: "select",
    choices: [...leftOpen(ask), { value: "yes", label: "yes" }, { value: "no", label: "no" }],
    default: preset(ask, ask.value === undefined ? undefined : yesNoText(ask.value)),
  }),
  show: yesNoText,
};

export const goOn: Kind<boolean> = {
  // where a file goes beyond the first score, its person went on
  current: ({ answers }) => wentOn(answers),
  read: yesOrNo,
  write: ({ goingOn }, _ask, answer) => ({ goingOn: answer ?? goingOn }),
  prompt: () => ({
    kind: "select",
    choices: [
      { value: "yes", label: "go on", help: "about ten minutes" },
      { value: "no", label: "stop here for today", help: "the score is kept, and you can go on any day" },
    ],
  }),
  show: yesNoText,
  before: "score",
  steers: true,
};
