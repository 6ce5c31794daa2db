/** What trackers and people call columns in other languages, under the English name by which columns are looked up. */
const ENGLISH: ReadonlyMap<string, string> = new Map(
  Object.entries({
    activity: "tätigkeit, activité, actividad, attività, activiteit, atividade",
    task: "aufgabe, tâche, tarea, compito, taak, tarefa",
    description: "beschreibung, bezeichnung, descripción, descrizione, omschrijving, descrição",
    title: "titel, titre, título, titolo",
    subject: "betreff, objet, asunto, oggetto, onderwerp, assunto",
    notes: "notizen, notas, notities",
    project: "projekt, projet, proyecto, progetto, projeto",
    client: "kunde, cliente, klant",
    category: "kategorie, catégorie, categoría, categoria, categorie",
    tags: "schlagwörter, étiquettes, etiquetas, etichette",
    type: "typ, tipo",
    user: "benutzer, utilisateur, usuario, utente, gebruiker, usuário",
    group: "gruppe, groupe, grupo, gruppo, groep",
    date: "datum, fecha, data",
    day: "jour, día, giorno, dag, dia",
    start: "beginn, début, inicio, inizio, begin, início",
    "start date": "startdatum, date de début, fecha de inicio, data di inizio, begindatum, data de início",
    "start time": "startzeit, heure de début, hora de inicio, ora di inizio, starttijd, begintijd, hora de início",
    end: "ende, fin, fine, einde, fim",
    "end date":
      "enddatum, date de fin, fecha de fin, fecha de finalización, data di fine, einddatum, data de fim, data de término",
    "end time":
      "endzeit, heure de fin, hora de fin, hora de finalización, ora di fine, eindtijd, hora de fim, hora de término",
    from: "von, de, desde, da, van",
    to: "bis, à, hasta, tot, até",
    hours: "stunden, std, std., heures, horas, ore, uren",
    minutes: "minuten, minutos, minuti",
    duration: "dauer, durée, duración, durata, duur, duração",
    time: "zeit, temps, tiempo, tempo, tijd",
    decimal: "dezimal, dezimalzahl, décimal, décimale, decimale, decimaal",
  }).flatMap(([english, others]) => others.split(", ").map((word) => [word, english] as const)),
);

/** The English name of a column, in lower case; what stands behind it in brackets keeps its place: "Dauer (h)" is "duration (h)". */
export function englishName(header: string): string {
  const [, word = "", unit] = /^(.*?)(?: \((.*)\))?$/.exec(header.toLowerCase().replace(/\s+/g, " ").trim())!;
  const english = (text: string) => ENGLISH.get(text) ?? text;
  return unit === undefined ? english(word) : `${english(word)} (${english(unit)})`;
}
