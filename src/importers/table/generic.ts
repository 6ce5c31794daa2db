import type { ColumnRole, Importer, ReadOptions } from "../importer.ts";
import type { Unit } from "./durations.ts";
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
  ],
  minutes: ["minutes", "minuten", "minutes*"],
  seconds: ["seconds*"],
};

/** Any table that says what, when and how long; `--columns` names those that have other names. */
export const genericCsv: Importer = {
  kind: "csv",
  called: "a table",
  recognises(text) {
    const names = headerOf(text);
    const placed = placesIn(names, {});
    const timed =
      amountIn(placed, names, {}).at !== undefined || (placed.start !== undefined && placed.end !== undefined);
    const when = placed.date ?? placed.start;
    return names.length > 1 && (placed.title ?? placed.project) !== undefined && when !== undefined && timed;
  },
  read(text, options) {
    const table = tableOf(text);
    const given = options.columns ?? {};
    const placed = placesIn(table.names, given);
    const amount = amountIn(placed, table.names, given);
    const { title, project, tags, date, start, end } = placed;
    const plan: Plan = {
      title: (cell) => cell(title) || cell(project),
      project,
      tags: [tags],
      date,
      start,
      end,
      duration: amount.at,
      unit: amount.unit,
      trust: "duration",
    };
    return readRows(table, plan, options);
  },
};

type Places = Readonly<Record<ColumnRole, number | undefined>>;

/** The column of how long, and what a bare number in it counts: as the person named it, else as its title says. */
function amountIn(placed: Places, names: readonly string[], given: NonNullable<ReadOptions["columns"]>) {
  const named = UNITS.find((unit) => given[unit] !== undefined);
  if (named !== undefined) return { at: placed[named], unit: named };
  const at = placed.hours ?? placed.minutes ?? placed.seconds;
  return { at, unit: UNITS.find((unit) => WORDS_OF_UNIT[unit].test(names[at ?? -1] ?? "")) };
}

const UNITS = ["seconds", "minutes", "hours"] as const;
/** "Duration" alone names none. */
const WORDS_OF_UNIT: Readonly<Record<Unit, RegExp>> = {
  seconds: /sec|sek/,
  minutes: /min/,
  hours: /\bh\b|hour|stunde|\bstd|heure|hora|\bore\b|uren/,
};

function placesIn(names: readonly string[], given: NonNullable<ReadOptions["columns"]>) {
  const place = (role: ColumnRole) => {
    const named = given[role];
    return named === undefined ? column(names, ...NAMES[role]) : column(names, named.toLowerCase().trim());
  };
  const roles = Object.keys(NAMES) as ColumnRole[];
  return Object.fromEntries(roles.map((role) => [role, place(role)])) as Places;
}
