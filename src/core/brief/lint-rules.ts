import { later } from "../later.ts";
import type { LintRule } from "../pattern/schema.ts";
import type { Capability, Design } from "../portfolio/schema.ts";
import { warning as finding, type Path, type Problem } from "../problem.ts";
import { whyNotTestable } from "./testable.ts";

/** What a rule looks at: a design and what was said of the ability to direct it. Paths start at the design. */
type Rule = (design: Design, capability: Capability | undefined) => Problem[];

/** Text that only holds a place. */
const OPEN = later(
  String.raw`^[\s\p{P}]*(?:tbd|tba|tbc|todo|to do|to be (?:decided|defined|done)|later|xxx|unknown|open)?[\s\p{P}]*$`,
  "iu",
);
export const isOpen = (text: string | undefined): boolean => text === undefined || OPEN().test(text);

const BARE_OUTPUT =
  /^(?:an?|the|some|my|our)?\s*(?:output|results?|work|reports?|documents?|files?|stuff|things?|content|deliverables?|task)$/i;
const NOBODY =
  /^(?:the |my |our )?(?:team|group|department|office|someone|somebody|anyone|anybody|others?|everyone|everybody|people|them|they|us|we|ai|an ai|agent|an agent|the agent|person|a person|automation|colleague|a colleague)$/i;
const NO_RHYTHM =
  /^(?:regular(?:ly)?|often|sometimes|occasionally|as needed|when needed|if needed|if necessary|when necessary|ongoing|continuous(?:ly)?|frequent(?:ly)?|from time to time|now and then|asap|always|ad hoc)$/i;

const present =
  (
    code: LintRule & ("audience-named" | "failure-considered" | "escalation-named"),
    key: "audience" | "failure" | "escalate",
  ): Rule =>
  (design) =>
    isOpen(design[key]) ? [finding(code, [key], undefined)] : [];

const sameHands = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Who does a step: the owner unless it is said. */
export const whoDoes = (step: Step, { owner }: Design): string | undefined => step.by ?? owner?.name;
type Step = NonNullable<Design["steps"]>[number];

/** Every rule of the design lint by the name it has in the pattern's `lint:` table. */
export const LINT: Record<LintRule, Rule> = {
  "output-named": ({ output }) =>
    isOpen(output) || BARE_OUTPUT.test(output!.trim()) ? [finding("output-named", ["output"], undefined)] : [],
  "audience-named": present("audience-named", "audience"),
  "owner-named": ({ owner }) => {
    if (!owner) return [finding("owner-named", ["owner"], { kind: undefined, got: undefined })];
    const { kind, name } = owner;
    if (!isOpen(name) && !NOBODY.test(name!.trim())) return [];
    return [finding("owner-named", ["owner", "name"], { kind, got: name })];
  },
  "quality-present": ({ quality = [] }) =>
    quality.some((line) => !isOpen(line)) ? [] : [finding("quality-present", ["quality"], undefined)],
  "quality-testable": ({ quality = [] }) =>
    quality.flatMap((line, index) => {
      const write = whyNotTestable(line);
      return write ? [finding("quality-testable", ["quality", index], { line, write })] : [];
    }),
  "steps-present": ({ steps = [] }) => (steps.length > 0 ? [] : [finding("steps-present", ["steps"], undefined)]),
  "steps-assigned": (design) =>
    (design.steps ?? []).flatMap((step, index) =>
      isOpen(whoDoes(step, design)) ? [finding("steps-assigned", ["steps", index], { step: step.do })] : [],
    ),
  "hand-off-named": ({ steps = [] }) =>
    steps.flatMap((step, index) => {
      const next = steps[index + 1];
      if (!next?.by || !step.by || sameHands(step.by, next.by) || !isOpen(step.hand_off)) return [];
      return [finding("hand-off-named", ["steps", index], { from: step.by, to: next.by })];
    }),
  "escalation-named": present("escalation-named", "escalate"),
  "feedback-present": ({ feedback = [] }) =>
    feedback.some(({ what }) => !isOpen(what)) ? [] : [finding("feedback-present", ["feedback"], undefined)],
  "feedback-cadence": ({ feedback = [] }) =>
    feedback.flatMap(({ what, cadence }, index) => {
      const path: Path = cadence === undefined ? ["feedback", index] : ["feedback", index, "cadence"];
      return isOpen(cadence) || NO_RHYTHM.test(cadence!.trim())
        ? [finding("feedback-cadence", path, { what, got: cadence })]
        : [];
    }),
  "failure-considered": present("failure-considered", "failure"),
  "human-only-named": ({ owner }, capability) =>
    owner?.kind !== "ai" || capability?.human_only?.some((line) => !isOpen(line))
      ? []
      : [finding("human-only-named", ["owner"], { name: owner.name })],
};
