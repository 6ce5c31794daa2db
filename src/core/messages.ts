import { orList, visible } from "./text.ts";

/**
 * Every sentence about a fault, in one place. A message says what is wrong in the words of the file; a hint says what
 * to write instead. Text that came from the user goes through `quote`.
 */
interface Text {
  message: string;
  hint?: string;
}

const quote = (value: unknown): string => {
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  return `“${visible(text.length > 60 ? `${text.slice(0, 57)}...` : text)}”`;
};
const meant = (nearest: string | undefined, otherwise: string): string =>
  nearest ? `did you mean ${nearest}?` : otherwise;
const HOURS_HINT = "write hours per week like 3, 3.5, 3h30m, 45m, 2h-4h, 6h/month or 30m/day";

const define = <T extends Record<string, (args: never) => Text>>(dictionary: T): T => dictionary;

export const texts = define({
  // shape: what a value must look like
  "unknown-key": (a: { key: string; nearest?: string; allowed: readonly string[]; bare?: boolean }) => ({
    message: `${quote(a.key)} is not a key that belongs here`,
    hint: meant(
      a.nearest,
      `${a.bare ? "a text with a comma needs quotes between { and }; " : ""}known keys: ${a.allowed.join(", ")}`,
    ),
  }),
  "missing-key": (a: { key: string }) => ({ message: `${quote(a.key)} is missing`, hint: `add a line ${a.key}: ...` }),
  "wrong-type": (a: { expected: string; got: unknown }) => ({
    message: `expected ${a.expected}, found ${quote(a.got)}`,
    ...(a.expected === "a text" && typeof a.got !== "object" ? { hint: `put it in quotes: "${a.got}"` } : {}),
  }),
  "not-a-choice": (a: { got: unknown; allowed: readonly string[]; nearest?: string }) => ({
    message: `${quote(a.got)} is not one of the choices`,
    hint: a.nearest ? `did you mean ${a.nearest}?` : `write ${orList(a.allowed)}`,
  }),
  "out-of-range": (a: { got: unknown; low: number | string; high: number | string }) => ({
    message: `${quote(a.got)} is outside ${a.low} to ${a.high}`,
    hint: `write a number from ${a.low} to ${a.high}`,
  }),
  "empty-text": () => ({ message: "nothing is written here", hint: "write something, or remove it" }),
  "too-long": (a: { most: number }) => ({
    message: `longer than ${a.most} characters`,
    hint: "shorten it; details belong in the note",
  }),
  "bad-id": (a: { got: unknown }) => ({
    message: `${quote(a.got)} cannot be an id`,
    hint: "an id starts with a letter or digit and holds letters, digits, dots, hyphens and underscores, 80 at most",
  }),
  "bad-date": (a: { got: unknown }) => ({
    message: `${quote(a.got)} is not a day of the calendar`,
    hint: "write it like 2026-12-18",
  }),
  "bad-period": (a: { got: unknown }) => ({
    message: `${quote(a.got)} is not a quarter`,
    hint: "write it like 2026-Q4",
  }),
  "hours-unreadable": (a: { got: unknown }) => ({
    message: `${quote(a.got)} is not an amount of time`,
    hint: HOURS_HINT,
  }),
  "hours-negative": (a: { got: unknown }) => ({ message: `${quote(a.got)} is below zero`, hint: HOURS_HINT }),
  "hours-endless": (a: { got: unknown }) => ({ message: `${quote(a.got)} is not a finite number`, hint: HOURS_HINT }),
  "hours-reversed": (a: { got: unknown }) => ({
    message: `the range ${quote(a.got)} is the wrong way round`,
    hint: "write the smaller figure first, like 2h-4h; likely lies between low and high",
  }),
  "hours-empty-range": (a: { got: unknown }) => ({
    message: `the range ${quote(a.got)} needs both ends`,
    hint: "write {low: 2h, high: 5h}, and likely: 3h where you know it",
  }),
  "hours-a-rate": (a: { got: unknown }) => ({
    message: `${quote(a.got)} is so much for each day, week or month`,
    hint: "write one amount of time, like 6h, 1h30m or 45m",
  }),
  "format-missing": (a: { expected: string }) => ({
    message: "this file does not say what it is",
    hint: `the first line should read format: ${a.expected}`,
  }),
  "format-wrong": (a: { got: unknown; expected: string }) => ({
    message: `${quote(a.got)} is not a format this command reads`,
    hint: `it reads format: ${a.expected}`,
  }),
  "format-newer": (a: { got: string; expected: string }) => ({
    message: `this file is ${a.got}, from a newer orchestrate than this one, which reads up to ${a.expected}`,
    hint: "update orchestrate and run the command again",
  }),

  // meaning: values that are well formed and cannot be true
  "duplicate-id": (a: { id: string; first: string }) => ({
    message: `the id ${quote(a.id)} is used by ${quote(a.first)} already`,
    hint: "give one of the two another id; ids keep a task's history from quarter to quarter",
  }),
  "duplicate-name": (a: { name: string }) => ({
    message: `two tasks are called ${quote(a.name)}`,
    hint: "rename one, or give each an id of its own",
  }),
  "no-id": (a: { name: string }) => ({
    message: `no id can be made from the name ${quote(a.name)}`,
    hint: "add an id, such as id: task-1",
  }),
  "more-than-a-week": (a: { hours: string }) => ({
    message: `${a.hours} a week: a week has 168 hours`,
    hint: "hours are per week; write 30h/month for a figure per month",
  }),
  "total-more-than-a-week": (a: { hours: string }) => ({
    message: `the tasks add up to ${a.hours} a week: a week has 168 hours`,
    hint: "hours are your own and per week; look for a figure that is per month or a whole team's",
  }),
  "unknown-task": (a: { id: string; nearest?: string; known: readonly string[] }) => ({
    message: `no task has the id ${quote(a.id)}`,
    hint: a.nearest
      ? `did you mean ${a.nearest}?`
      : `tasks here: ${a.known.slice(0, 12).join(", ")}${a.known.length > 12 ? ", ..." : ""}`,
  }),
  "supports-itself": (a: { chain: readonly string[] }) => ({
    message:
      a.chain.length === 2
        ? "a task cannot support itself"
        : `these tasks support one another in a circle: ${a.chain.join(" -> ")}`,
    hint: "an output counts once: keep by_hand at the task that delivers it and let the others support that one",
  }),
  "supports-and-by-hand": () => ({
    message: "a task has either by_hand or supports, not both",
    hint: "an output counts once, in one task; remove by_hand here if the output is counted in the task it supports",
  }),
  "was-itself": (a: { id: string }) => ({
    message: `${quote(a.id)} cannot be its own former id`,
    hint: "list the ids it had in earlier quarters",
  }),
  "was-circle": (a: { chain: readonly string[] }) => ({
    message: `these tasks say that they became one another in a circle: ${a.chain.join(" <- ")}`,
    hint: "was lists what a task was called in earlier quarters; keep it at the one that really changed",
  }),
  "rest-over-100": (a: { sum: number }) => ({
    message: `the percentages add up to ${a.sum}`,
    hint: "they are shares of the time that is not doing: 100 at most",
  }),
  "rest-without-remainder": () => ({
    message: "doing is all, so there is no rest to divide",
    hint: "choose doing: most, or remove rest",
  }),
  "met-more-than-asked": (a: { met: number; of: number }) => ({
    message: `${a.met} of ${a.of} cannot be met`,
    hint: "met is at most of",
  }),
  "duplicate-entry": (a: { what: string; id: string }) => ({
    message: `there is a second ${a.what} for ${quote(a.id)}`,
    hint: "keep one",
  }),
  "log-outside-period": (a: { date: string; period: string }) => ({
    message: `${a.date} is not in ${a.period}`,
    hint: "it counts in the quarter of its date; move it to that quarter's file",
  }),
  "promise-over-hours": (a: { freed: string; hours: string }) => ({
    message: `${a.freed} a week is promised from a task that takes ${a.hours}`,
    hint: "freed is per week and net of oversight",
  }),
  "reinvested-over-freed": (a: { planned: string; freed: string }) => ({
    message: `${a.planned} a week is given away, ${a.freed} is promised to come free`,
    hint: "plan to spend no more than the shifts free",
  }),
  "other-pattern": (a: { file: string; loaded: string }) => ({
    message: `this file was made with the pattern ${quote(a.file)}, read here with ${a.loaded}`,
    hint: "pass the team's pattern with --pattern FILE",
  }),

  // the figures
  "coverage-low": (a: { described: string; week: string; percent: number }) => ({
    message: `only ${a.described} of your ${a.week} week is described (${a.percent} %); what is missing may change every figure here`,
    hint: "add what is missing with orchestrate audit --add",
  }),
  "coverage-high": (a: { described: string; week: string; percent: number }) => ({
    message: `${a.described} is described, more than your ${a.week} week (${a.percent} %)`,
    hint: "look for hours counted twice or a figure that is per month",
  }),
  "one-task-dominates": (a: { name: string; without: string }) => ({
    message: `more than half of the gain comes from ${quote(a.name)}; without it the leverage is ${a.without}`,
    hint: "check how its by-hand hours were estimated",
  }),
  "by-hand-over-week": (a: { name: string; hours: string }) => ({
    message: `the output of ${quote(a.name)} is put at ${a.hours} by hand every week, more than your whole week`,
    hint: "by hand means by your own hands; a whole team's work is not one person's by-hand hours",
  }),
  "others-but-all-doing": (a: { name: string }) => ({
    message: `${quote(a.name)}: others make it, yet all your time in it is doing`,
    hint: "say who makes the output, or what you do in it",
  }),
  "me-but-no-doing": (a: { name: string }) => ({
    message: `${quote(a.name)}: you make it, yet none of your time in it is doing`,
    hint: "say who makes the output, or what you do in it",
  }),
  "cannot-read": (a: { message: string; hint?: string }) => ({
    message: visible(a.message),
    ...(a.hint ? { hint: visible(a.hint) } : {}),
  }),
  "too-large": (a: { size: string; most: string }) => ({
    message: `the file has ${a.size}; ${a.most} is the most that is read`,
  }),

  // a design that is to be handed over
  "design-missing": (a: { task: string }) => ({
    message: `${quote(a.task)} has no design yet`,
    hint: "write it with orchestrate audit --step 3",
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

  // a pattern
  "question-twice": (a: { id: string }) => ({
    message: `there is a second question ${quote(a.id)}`,
    hint: "give it an id of its own",
  }),
  "choices-missing": (a: { kind: string }) => ({
    message: `a question of kind ${a.kind} needs choices`,
    hint: "add choices: [{value, label}]",
  }),
  "path-unknown": (a: { path: string; scope: string }) => ({
    message: `${quote(a.path)} is no place of the portfolio, seen from a ${a.scope}`,
    hint: "orchestrate schema portfolio prints the places",
  }),
  "share-reversed": () => ({
    message: "low, likely and high are not in this order",
    hint: "low is the smallest of the three, high the largest",
  }),
  "no-task-list": () => ({
    message: "no question of kind tasks asks for the list",
    hint: "the first step begins with it",
  }),

  // answers
  "answer-required": () => ({ message: "this one needs an answer" }),
  "answer-missing": (a: { place: string; ask: string }) => ({
    message: `${a.place} is missing: ${a.ask}`,
    hint: `add ${a.place} to the answers`,
  }),
  "task-line-without-hours": (a: { line: string }) => ({
    message: `${quote(a.line)} has no hours that can be read`,
    hint: "write a name, a comma and your hours, like: status report, 3h",
  }),
  "not-times": (a: { got: unknown }) => ({
    message: `${quote(a.got)} is not how often`,
    hint: "write 0, or 3, or 3, 2h where all three together took two hours",
  }),
  "more-than-freed": (a: { wanted: string; left: string; write: string }) => ({
    message: `${a.wanted} is more than is left of the freed hours: ${a.left}`,
    hint:
      a.write === "0h" ? "nothing is left of them; make another one smaller, or write 0h" : `write ${a.write} or less`,
  }),

  // two quarters beside each other
  "same-period": (a: { period: string }) => ({
    message: `both portfolios are of ${a.period}: two versions of one quarter, not two quarters`,
    hint: "name two periods, like orchestrate compare 2026-Q3 2026-Q4",
  }),
  "period-not-file-name": (a: { file: string; named: string; period: string }) => ({
    message: `the file is called ${a.named} and says that it is ${a.period}; ${a.period} is taken`,
    hint: "rename the file or correct its period",
  }),
  "newer-first": (a: { old: string; now: string }) => ({
    message: `${a.old} is named first and comes after ${a.now}: everything is told backwards`,
    hint: `turn them round: orchestrate compare ${a.now} ${a.old}`,
  }),
  "was-unknown": (a: { name: string; id: string; period: string; nearest?: string }) => ({
    message: `${quote(a.name)} says that it was ${quote(a.id)}, which ${a.period} does not have; it counts as new`,
    ...(a.nearest ? { hint: `did you mean ${a.nearest}?` } : {}),
  }),

  "too-many-parts": (a: { most: number }) => ({
    message: `the file has more than ${a.most} keys, entries and lines, which is the most that is read`,
    hint: "a portfolio holds the tasks of one person in one quarter",
  }),

  // text that is no document
  "yaml-syntax": () => ({
    message: "this cannot be read as YAML",
    hint: "write key: value, with entries of a list on lines that start with - ; put an unusual text in quotes",
  }),
  "yaml-tab": () => ({ message: "this line is indented with a tab", hint: "indent with spaces; YAML takes no tabs" }),
  "yaml-indent": () => ({
    message: "this line is indented unlike those it belongs to",
    hint: "keys of one entry start in the same column",
  }),
  "yaml-quote": () => ({ message: "this quote is never closed", hint: "add the closing quote" }),
  "yaml-bracket": (a: { open: string }) => ({
    message: `this ${a.open} is never closed`,
    hint: `add the closing ${a.open === "[" ? "]" : "}"}`,
  }),
  "yaml-colon": () => ({
    message: "a second colon on one line",
    hint: "put the text after the first colon in quotes",
  }),
  "yaml-no-colon": () => ({
    message: "there is no key with a colon here",
    hint: "write key: value, with a space after the colon",
  }),
  "yaml-start": (a: { first: string }) => ({
    message: `a text cannot start with ${a.first}`,
    hint: "put it in quotes",
  }),
  "yaml-question": () => ({ message: "a key after a question mark is not read", hint: "write key: value" }),
  "yaml-escape": (a: { found: string }) => ({
    message: `${quote(a.found)} means nothing between double quotes`,
    hint: "write \\\\ for a backslash, or use single quotes",
  }),
  "yaml-deep": () => ({ message: "lists within lists, too deep to read", hint: "a portfolio is at most five deep" }),
  "duplicate-key": (a: { key: string; line: number }) => ({
    message: `${quote(a.key)} stands here a second time`,
    hint: `it is written on line ${a.line} already; keep one`,
  }),
  "yaml-alias": () => ({
    message: "anchors and aliases (& and *) are not read",
    hint: "write the value out where it belongs; put a text that starts with & or * in quotes",
  }),
  "yaml-several": () => ({
    message: "a second document starts here",
    hint: "one file holds one portfolio: remove the --- line and what follows",
  }),
  "yaml-version": () => ({ message: "only YAML 1.2 is read", hint: "remove the line that starts with %YAML" }),
  "yaml-tag": (a: { tag: string }) => ({ message: `the tag ${quote(a.tag)} is not read`, hint: "remove the tag" }),
  "empty-file": () => ({ message: "there is nothing in this file", hint: "orchestrate audit writes one for you" }),
  "not-a-map": (a: { got: string }) => ({
    message: `expected keys and values at the top, found ${a.got}`,
    hint: "start with format: orchestrate/portfolio@1",
  }),
  "not-text": () => ({ message: "this is not a text file (UTF-8)", hint: "a portfolio is a YAML text file" }),
});

export type Code = keyof typeof texts;
