import type { ColumnRole, Importer, ReadOptions } from "../importer.ts";
import { type Plan, readRows } from "./rows.ts";
import { column, headerOf, tableOf } from "./table.ts";

/** What tables call their columns in the languages we know of; a name that ends in `*` is a beginning. */
const NAMES: Readonly<Record<ColumnRole, readonly string[]>> = {
  title:
    "description activity task title subject name summary note notes tätigkeit beschreibung aufgabe betreff titel bezeichnung activité tâche description* actividad tarea descripción attività descrizione activiteit taak omschrijving tarefa descrição".split(
      " ",
    ),
  project: "project project* client customer account projekt kunde projet proyecto progetto projeto klant".split(" "),
  tags: "tags tag labels category kategorie catégorie categoría categoria".split(" "),
  date: "date day datum tag* fecha data jour dag".split(" "),
  start: [
    "start",
    "start time",
    "started",
    "started at",
    "from",
    "begin",
    "start*",
    "von",
    "beginn",
    "début",
    "inicio",
    "inizio",
    "van",
  ],
  end: ["end", "end time", "ended", "ended at", "stop", "to", "finish", "end*", "bis", "ende", "fin", "fine", "tot"],
  hours: [
    "hours",
    "duration",
    "time",
    "stunden",
    "dauer",
    "std",
    "std.",
    "zeit",
    "heures",
    "durée",
    "horas",
    "duración",
    "ore",
    "durata",
    "uren",
    "duur",
    "duração",
    "duration*",
    "hours*",
    "stunden*",
    "dauer*",
    "time spent*",
    "minutes",
    "minuten",
    "minutes*",
    "seconds*",
  ],
};

/** Any table that says what, when and how long; `--columns` names those that have other names. */
export const genericCsv: Importer = {
  kind: "csv",
  called: "a table",
  recognises(text) {
    const names = headerOf(text);
    const placed = placesIn(names, {});
    const timed = placed.hours !== undefined || (placed.start !== undefined && placed.end !== undefined);
    const when = placed.date ?? placed.start;
    return names.length > 1 && (placed.title ?? placed.project) !== undefined && when !== undefined && timed;
  },
  read(text, options) {
    const table = tableOf(text);
    const placed = placesIn(table.names, options.columns ?? {});
    const hours = placed.hours === undefined ? "" : table.names[placed.hours]!;
    const unit = /sec|sek/.test(hours) ? "seconds" : /min/.test(hours) ? "minutes" : "hours";
    const { title, project, tags, ...time } = placed;
    const plan: Plan = {
      title: (cell) => cell(title) || cell(project),
      project,
      tags: [tags],
      date: time.date,
      start: time.start,
      end: time.end,
      duration: time.hours,
      unit,
      trust: "duration",
    };
    return readRows(table, plan, options);
  },
};

function placesIn(names: readonly string[], given: NonNullable<ReadOptions["columns"]>) {
  const place = (role: ColumnRole) => {
    const named = given[role];
    return named === undefined ? column(names, ...NAMES[role]) : column(names, named.toLowerCase().trim());
  };
  const roles = Object.keys(NAMES) as ColumnRole[];
  return Object.fromEntries(roles.map((role) => [role, place(role)])) as Record<ColumnRole, number | undefined>;
}
