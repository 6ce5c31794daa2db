import { orList } from "../text.ts";
import { define, quote } from "./define.ts";

/** Records of work, and what could not be taken from them. */
export const imports = define({
  "records-empty": (a: { file: string; called: string }) => ({
    message: `${a.file}, read as ${a.called}, holds no entry`,
  }),
  "records-overlap": (a: { time: string }) => ({
    message: `${a.time} in all lie at the same time as another entry and count twice`,
    hint: "say --overlaps split to share that time out, or --overlaps first to give it to what began first",
  }),
  "records-days-away": (a: { entries: number; time: string }) => ({
    message: `${a.entries === 1 ? "one event" : `${a.entries} events`} of ${a.time} in all ${a.entries === 1 ? "lies" : "lie"} on days on which you were away, and ${a.entries === 1 ? "counts" : "count"}`,
    hint: "where they went on without you, say --leave-out cancelled,declined,transparent,days-away",
  }),
  "records-long": (a: { entries: number; title: string; time: string }) => ({
    message: `${a.entries === 1 ? "one entry is" : `${a.entries} entries are`} longer than a day and ${a.entries === 1 ? "counts" : "count"} whole, like ${quote(a.title)} of ${a.time}`,
    hint: "a rule can leave them out, or correct them where they come from",
  }),
  "records-running": (a: { entries: number }) => ({
    message: `${a.entries === 1 ? "one entry is" : `${a.entries} entries are`} still running and left out`,
  }),
  "records-no-weeks": (_: undefined) => ({
    message: "no week of the window was worked, so there are no hours a week",
    hint: "say how many weeks these records cover: --weeks 4",
  }),
  "records-cover": (a: { from: string; to: string; weeks: string; own: string }) => ({
    message: `these records begin on ${a.from} and end on ${a.to}, and their hours are spread over ${a.weeks} weeks`,
    hint: `where the rest of that time was worked without a record, say --weeks ${a.own}`,
  }),
  "records-outside": (a: { from: string; to: string; period: string }) => ({
    message: `all of these records lie outside the window: they begin on ${a.from} and end on ${a.to}`,
    hint: `say --window ${a.period} to look at the quarter in which they end`,
  }),
  "records-replace": (a: { tasks: number }) => ({
    message: `the hours of ${a.tasks === 1 ? "one task were" : `${a.tasks} tasks were`} measured before; these take their place, and are not added to them`,
    hint: "name all files at once where their hours belong together",
  }),
  "records-file": (a: { file: string; sentence: string }) => ({ message: `${a.file}: ${a.sentence}` }),
  "records-task-unknown": (a: { task: string; rule: string }) => ({
    message: `the rule ${quote(a.rule)} leads to ${quote(a.task)}, which is no task of the portfolio`,
  }),
  "records-not-text": (_: undefined) => ({
    message: "this is not text in UTF-8, nor in UTF-16 with its mark",
    hint: "export it as UTF-8, or convert it: iconv -f LATIN1 -t UTF-8 OLD > NEW",
  }),
  "records-unknown": (a: { kinds: readonly string[] }) => ({
    message: "this is no kind of records that is known",
    hint: `say what it is: --as ${orList(a.kinds)}; for a table say which column is what: --as csv --columns title=Activity,date=Day,hours=Hours`,
  }),
  "rule-not-usable": (a: { because: string }) => ({ message: a.because }),
});
