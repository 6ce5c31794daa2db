import { define, quote } from "./define.ts";

/** What a design lacks before it can be handed over. */
export const designs = define({
  "design-missing": (a: { task: string }) => ({
    message: `${quote(a.task)} has no design yet`,
    hint: `add it to designs: [{task: ${a.task}, output: ..., quality: [...], steps: [...]}]`,
  }),
  "output-named": () => ({
    message: "the output is not named: what exactly lies on the table when it is done?",
    hint: "write output: one page, five numbers, a sentence for each",
  }),
  "audience-named": () => ({
    message: "nobody is named who uses the output",
    hint: "write audience: the leadership group; they are the ones who can say whether it is right",
  }),
  "owner-named": (a: { kind: string | undefined; got: string | undefined }) => ({
    message: a.got ? `${quote(a.got)} is nobody in particular` : "it is not said who will make it",
    hint: `write owner: {kind: ${a.kind ?? "person"}, name: ...}; work that belongs to nobody comes back to you`,
  }),
  "quality-present": () => ({
    message: "nothing says when the output is good enough",
    hint: 'add quality: ["ready Monday 09:00", "every number links to its source"]',
  }),
  "quality-testable": (a: { line: string; write: string }) => ({
    message: `${quote(a.line)} cannot be checked by somebody else`,
    hint: a.write,
  }),
  "steps-present": () => ({
    message: "there are no steps",
    hint: "add steps: [{do: pull the five numbers, by: agent, hand_off: draft table}, ...]",
  }),
  "steps-assigned": (a: { step: string }) => ({
    message: `nobody is named for the step ${quote(a.step)}`,
    hint: "add by: with a name, or me",
  }),
  "hand-off-named": (a: { from: string; to: string }) => ({
    message: `the work passes from ${quote(a.from)} to ${quote(a.to)}, and nothing says what is handed on`,
    hint: "add hand_off: what the next one finds when they start",
  }),
  "escalation-named": () => ({
    message: "nothing says when to stop and ask you",
    hint: "write escalate: a number moves by more than 20 %",
  }),
  "feedback-present": () => ({
    message: "those who make it never learn what was wrong",
    hint: "add feedback: [{what: leadership marks a wrong number, cadence: weekly}]",
  }),
  "feedback-cadence": (a: { what: string; got: string | undefined }) => ({
    message: a.got ? `${quote(a.got)} is no rhythm` : `${quote(a.what)} happens at no set time`,
    hint: "write cadence: weekly, after every release, first Monday of the month",
  }),
  "failure-considered": () => ({
    message: "no way for it to go wrong was thought of",
    hint: "write failure: the dashboard lags and the page shows last week",
  }),
  "human-only-named": (a: { name: string | undefined }) => ({
    message: `${a.name ? quote(a.name) : "an AI agent"} is to make it, and no judgment is kept for a person`,
    hint: "add human_only: [...] to this task's entry under capability",
  }),
});
