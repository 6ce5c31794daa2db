import { visible } from "../text.ts";
import { define, quote } from "./define.ts";

const WRITE = "write a name, a comma and your hours, like: status report, 3h";

/** A name within a line that is shown to be written instead. */
const shown = (text: string): string => visible(text.length > 60 ? `${text.slice(0, 57)}...` : text);

/** What was typed or pasted as a list. */
export const lists = define({
  "list-no-hours": (a: { name: string }) => ({
    message: `${quote(a.name)} has no hours yet`,
    hint: `write "${shown(a.name)}, 3h", with your own hours, or "${shown(a.name)}, unknown"`,
  }),
  "list-bare-number": (a: { name: string; number: string }) => ({
    message: `${quote(`${a.name} ${a.number}`)} has no hours yet: ${a.number} may belong to the name`,
    hint: `write "${shown(a.name)}, ${shown(a.number)} min", "${shown(a.name)}, ${shown(a.number)} h" or "${shown(a.name)} ${shown(a.number)}, 3h"`,
  }),
  "list-untitled": (a: { name: string; number: string; titles: number }) => ({
    message: `what ${a.number} counts is not known: line ${a.titles} may be the title of its column, and is not understood`,
    hint: `write the unit, like "${shown(a.name)}, ${shown(a.number)} h" or "${shown(a.name)}, ${shown(a.number)} min", or Task;Hours in line ${a.titles}`,
  }),
  "list-bare-rate": (a: { written: string }) => ({
    message: `${quote(a.written)} does not say of what: hours, minutes or times`,
    hint: "write the unit, like 3h per week or 30 min, 3 times a week",
  }),
  "list-hours-first": (a: { line: string; instead: string }) => ({
    message: `${quote(a.line)} begins with its hours`,
    hint: `write the name first: "${shown(a.instead)}"`,
  }),
  "list-remark": (a: { remark: string; instead: string }) => ({
    message: `${quote(a.remark)} stands behind the hours, and may change them`,
    hint: `leave it out, or write it into the name: "${shown(a.instead)}"`,
  }),
  "list-no-name": (a: { line: string }) => ({ message: `${quote(a.line)} has no name`, hint: WRITE }),
  "list-two-amounts": (a: { line: string }) => ({
    message: `${quote(a.line)} has more than one amount of time`,
    hint: "write one, like 3h, 2h-4h or 5 x 30 min",
  }),
  "list-time-of-day": (a: { line: string }) => ({
    message: `${quote(a.line)} may hold a time of day`,
    hint: "write how long it takes, like 1h30m",
  }),
  "list-bound": (a: { line: string; word: string }) => ({
    message: `${quote(a.line)} is not one amount: ${quote(a.word)} stands before it`,
    hint: "write what a normal week takes, like 8h, or a range, like 5h-10h",
  }),
  "list-of-one": (a: { line: string; word: string }) => ({
    message: `with ${quote(a.word)}, the time in ${quote(a.line)} may be that of one or of all`,
    hint: `leave ${quote(a.word)} out, and write what all of them take in a normal week`,
  }),
  "list-uncounted": (a: { line: string; word: string }) => ({
    message: `${quote(a.word)} in ${quote(a.line)} says how often in a way that is not counted`,
    hint: "put it in other words, and write the hours of a normal week",
  }),
  "list-not-understood": (a: { line: string }) => ({
    message: `the time in ${quote(a.line)} is not understood`,
    hint: "write hours like 3h, 3h30m, 45 min, 2h-4h, 6h/month, 25% or 5 x 30 min, at the end of the line",
  }),
  "list-name-or-range": (a: { asName: string; asRange: string }) => ({
    message: "this can be a name with a number, or a range of hours",
    hint: `write "${shown(a.asName)}" or "${shown(a.asRange)}"`,
  }),
  "list-comma": (a: { line: string }) => ({
    message: `${quote(a.line)} may be one figure with a comma, or two columns`,
    hint: "put a blank behind the comma that parts name and hours",
  }),
  "list-columns": (a: { line: string }) => ({
    message: `${quote(a.line)} has more columns than a name, hours and how often`,
    hint: "leave the other columns out",
  }),
  "list-more-than-your-week": (a: { hours: string; week: string }) => ({
    message: `${a.hours} is more than your week of ${a.week}`,
    hint: "write the unit, like 90 min or 90h/month",
  }),
  "list-same-name": (a: { name: string; line: number }) => ({
    message: `${quote(a.name)} stands in line ${a.line} too`,
    hint: "both are kept; leave one out where they are the same",
  }),
  "list-there-already": (a: { name: string }) => ({
    message: `${quote(a.name)} is in your list already`,
    hint: "both are kept; leave this one out where they are the same",
  }),
  "list-total-differs": (a: { total: string; sum: string }) => ({
    message: `a total of ${a.total}, but the lines above it come to ${a.sum}`,
    hint: "leave this line out, or give it another name where it is a task",
  }),
  "list-sum-of-below": (a: { name: string }) => ({
    message: `${quote(a.name)} has the hours of the lines below it together`,
    hint: "keep this line or those, so that no hour counts twice",
  }),
  "list-frequency": (a: { word: string; likelier: string; other: string }) => ({
    message: `${quote(a.word)} may say how often, or belong to the name`,
    hint: `write "${shown(a.likelier)}" or "${shown(a.other)}"`,
  }),
});
