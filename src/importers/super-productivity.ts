import { RecordReader, type Records } from "../core/intake/records/entry.ts";
import { isDate } from "../core/period.ts";
import type { Importer } from "./importer.ts";
import { isRecord, type Json, parsed, part, textOf, textsOf } from "./json.ts";

/** A backup of Super Productivity: time a day and task, in milliseconds; both archives belong to it. */
export const superProductivity: Importer = {
  kind: "super-productivity",
  called: "a backup of Super Productivity",
  recognises: (text) =>
    /^\ufeff?(\s*\{|pf_)/.test(text) &&
    (/"timeSpentOnDay"/.test(text) || /"(crossModelVersion|isEncrypted)"|^\ufeff?pf_/.test(text.slice(0, 3000))),
  read(text): Records {
    const out = new RecordReader();
    const whole = parsed(text);
    const data = part(whole, "data");
    if (whole === undefined || typeof data === "string") {
      const why =
        whole === undefined && !text.startsWith("pf_")
          ? "The backup is not readable JSON."
          : "The backup is encrypted: export it without a password.";
      out.doubt(1, text.slice(0, 40), why);
      return out;
    }
    const top = isRecord(data) ? data : whole;
    const names = new Map<string, string>();
    const projects = part(top, "project", "entities");
    for (const [id, project] of entries(projects)) names.set(id, textOf(part(project, "title")));
    const tasks = new Map<string, Json>();
    for (const path of [["task"], ["taskArchive"], ["archiveYoung", "task"], ["archiveOld", "task"]]) {
      for (const [id, task] of entries(part(top, ...path, "entities"))) if (!tasks.has(id)) tasks.set(id, task);
    }
    if (tasks.size === 0) out.remark("The backup has no tasks.");
    let at = 0;
    for (const [id, task] of tasks) add(out, ++at, id, task, tasks, names);
    return out;
  },
};

/** The time of a task with subtasks is the sum of theirs, so only leaves count. */
function add(
  out: RecordReader,
  line: number,
  id: string,
  task: Json,
  tasks: ReadonlyMap<string, Json>,
  names: ReadonlyMap<string, string>,
) {
  const title = textOf(part(task, "title")) || "(no title)";
  const days = entries(part(task, "timeSpentOnDay"));
  const parent = tasks.get(textOf(part(task, "parentId")));
  const isParent = textsOf(part(task, "subTaskIds")).some((sub) => tasks.has(sub));
  const project = names.get(textOf(part(task, "projectId"))) ?? names.get(textOf(part(parent, "projectId"))) ?? "";
  for (const [date, spent] of days) {
    if (typeof spent !== "number" || !Number.isFinite(spent) || !isDate(date)) {
      out.doubt(line, `${title} ${date}`, "The time of the day is not a number of milliseconds.");
    } else if (spent > 0 && isParent) out.leave("parent", title, line);
    else if (spent !== 0) {
      const tags = parent ? [textOf(part(parent, "title"))] : [];
      out.add({
        uid: `${id}-${date}`,
        title,
        project,
        tags,
        line,
        minutes: spent / 60_000,
        time: { kind: "dated", date },
      });
    }
  }
}

const entries = (value: Json | undefined): [string, Json][] => (isRecord(value) ? Object.entries(value) : []);
