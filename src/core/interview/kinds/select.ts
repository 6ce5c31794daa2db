import type { Pattern, Question } from "../../pattern/schema.ts";
import { setIn } from "../../portfolio/path.ts";
import { problem } from "../../problem.ts";
import { nearest, visible } from "../../text.ts";
import type { Ask } from "../ask.ts";
import { wentOn } from "../state.ts";
import { pathOf } from "../subject.ts";
import { bad, held, hold, type Kind, LEFT_OPEN, leftOpen, type ReadAnswer } from "./kind.ts";

/** Kinds that are answered by one choice of a few. */

export function oneOf(given: unknown, allowed: readonly string[]): ReadAnswer<string> {
  if (allowed.includes(given as string)) return { value: given as string };
  return bad(problem("not-a-choice", [], { got: given, allowed, nearest: nearest(String(given), allowed) }));
}

/** A value of the file in the words that it is chosen by. */
export const labelIn = (question: Question, value: string): string =>
  question.choices?.find((choice) => choice.value === value)?.label ?? value;

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
    const parent = question.path.split(".").slice(0, -1).join(".");
    // what a choice is the kind of goes with it: an owner of no kind is none
    if (answer === undefined && parent !== "")
      return { answers: setIn(written.answers, pathOf(written.answers, ask, parent), undefined) };
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
  show: (value, { question }) => visible(labelIn(question, value)),
  chosen: true,
};

const CANNOT_RATE = { value: LEFT_OPEN, label: "can't say" };

const anchorsOf = ({ path }: Question, { scales }: Pattern) => scales[path as keyof Pattern["scales"]].anchors;

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
    const guess = ask.value === undefined ? suggestions.of(ask) : undefined;
    const ratings = anchorsOf(ask.question, pattern).map((anchor, index) => {
      const value = String(index + 1);
      return { value, label: value === guess ? `${anchor} (a guess)` : anchor, short: anchor };
    });
    // below the ratings, so that a digit chooses its rating; where the cursor rests, so that enter alone says nothing
    return {
      kind: "select",
      choices: [...ratings, CANNOT_RATE],
      hint: guess && `a guess is marked, ${suggestions.because(ask)}; choose it only where you find it right`,
      default: preset(ask, ask.value) ?? LEFT_OPEN,
    };
  },
  show: (value, { question, pattern }) => visible(anchorsOf(question, pattern)[value - 1]!),
};

const yesOrNo = (given: unknown): ReadAnswer<boolean> => {
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
