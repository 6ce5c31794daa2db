import type { Pattern } from "../pattern/schema.ts";
import type { Capability, Shift } from "../portfolio/schema.ts";
import type { Caution } from "../reports/shifts.ts";

const SKILLS = ["literacy", "briefing", "evaluation"] as const;
/** Up to this point of a 1..5 scale the pattern says: start lower and practise. */
const LOW = 2;

/** What the pattern holds against a shift that was chosen, as far as the person has said. Nothing is held against silence, except proof. */
export function cautionsFor(shift: Shift | undefined, capability: Capability | undefined, pattern: Pattern): Caution[] {
  const cautions: Caution[] = [];
  if (shift && shift.proven !== true) {
    cautions.push({
      code: "credibility-not-shown",
      message:
        shift.proven === false
          ? "those you would direct have not seen you do this well"
          : "you have not said whether those you would direct have seen you do this well",
      advice: "Do one round of it in their sight first, and say aloud how you judge it.",
    });
  }
  for (const force of shift?.forces ?? []) {
    const { label, truth, practice } = pattern.forces[force];
    cautions.push({ code: `force-${force}`, message: `You said: “${label}” ${truth}`, advice: practice });
  }
  return [...cautions, ...gaps(capability, pattern)];
}

function gaps(capability: Capability | undefined, pattern: Pattern): Caution[] {
  return SKILLS.flatMap((skill) => {
    const level = capability?.[skill];
    if (level === undefined || level > LOW) return [];
    const { label, anchors } = pattern.scales[skill];
    return [
      {
        code: `capability-${skill}`,
        message: `${label} You said: “${anchors[level - 1]}.”`,
        advice: `Start lower and practise: ${capability?.practice ?? "hand over a small part first, and check all of it against the quality list"}`,
      },
    ];
  });
}
