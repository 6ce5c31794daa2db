import { later } from "../later.ts";

/**
 * Words that judge and do not measure, by what they leave open; one expression a kind. The hint asks for what is missing:
 * somebody else can check a line only when it holds a count, a time, an example, or something to lay it beside.
 */
const kind = (words: string, hint: string) => ({
  words: later(`(?<![\\p{L}\\p{N}-])(?:${words})(?![\\p{L}\\p{N}-])`, "iu"),
  hint,
});

const KINDS = [
  kind(
    "fast|quick(?:ly)?|prompt(?:ly)?|timely|(?:on|in) time|soon|(?:asap|as soon as possible)|up[ -]to[ -]date|efficient(?:ly)?",
    "by when? write a time: “Monday 09:00”, “within 2 days of the request”",
  ),
  kind(
    "accurate(?:ly)?|correct(?:ly)?|reliabl[ey]|precise(?:ly)?|error[ -]free|flawless(?:ly)?|perfect(?:ly)?|(?<=^\\s*)(?:there are )?(?:no|without) (?:mistakes|errors|faults|bugs)(?=[\\s.!]*$)",
    "checked against what, and how many may be wrong? “every number links to its source”, “at most 1 of 20 wrong”",
  ),
  kind(
    "short|brief|concise(?:ly)?|succinct|to the point|crisp|not too (?:long|short)",
    "how long? “one page”, “at most 300 words”",
  ),
  kind(
    "clear(?:ly)?|readable|understandable|comprehensible|simple|easy|intuitive|user[ -]friendly|accessible|makes sense|well[ -](?:structured|organi[sz]ed|written)",
    "who must be able to do what with it? “a new colleague finds the file within a minute”",
  ),
  kind(
    "complete(?:ly)?|thorough(?:ly)?|comprehensive|exhaustive|detailed|level of detail",
    "which parts must be there? list them, or name the list it is checked against",
  ),
  kind(
    "happy|satisfied|satisfying|satisfaction|pleased|delighted",
    "how would you see it? “the client signs it off after one round”",
  ),
  kind(
    [
      "good|great|nice(?:ly)?|excellent|outstanding|amazing|awesome|better|best|decent|fine|ok(?:ay)?|solid|strong|superb",
      "(?:high|top|good)?[ -]?quality|(?:top|first|world)[ -](?:notch|class)|(?:high|usual|our|same|professional) standards?|high[ -]end",
      "professional(?:ly)?|polished|beautiful|elegant|pretty|attractive|clean|modern|appealing|engaging|compelling|impressive|convincing|stylish",
      "appropriate(?:ly)?|adequate|suitable|acceptable|sufficient|reasonable|sensible|proper(?:ly)?|relevant|useful|helpful|valuable|meaningful",
      "careful(?:ly)?|consistent(?:ly)?|robust|works well|well[ -](?:done|made|\\p{L}{3,}ed)|on (?:brand|point)|up to (?:scratch|standard|par)",
      "meets? (?:all |the |our |my )?(?:expectations?|requirements?|needs)",
    ].join("|"),
    "how will somebody else see it? write a count, a time, an example to lay it beside, or a list to check it against",
  ),
];

/** What to write instead of the first kind of vague word in a line, or undefined where there is none. */
export function vagueIn(line: string): string | undefined {
  return KINDS.find(({ words }) => words().test(line))?.hint;
}
