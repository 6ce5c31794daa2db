import { EVERY, setOf } from "../portfolio/amounts/words.ts";

/** The words by which the lines of a list are taken apart, as data; those of the hours themselves stand beside their grammar. */

/** What stands before an amount and makes it less than one: "up to 10h". */
export const BOUNDS = setOf(
  "to most least max maximum min minimum than under over below above until within bis zu höchstens mindestens maximal unter über als jusqu jusqu'à jusqu'a de plus moins hasta más menos mais máximo mínimo di più meno oltre almeno massimo minimo dan onder boven tot minstens hoogstens maximaal minimaal än minst högst enn til mindst højst najmniej najwyżej até ponad poniżej powyżej do до более менее больше меньше свыше",
);
/** The same where a point cuts them short: peace of mind is none. */
export const CUT_BOUNDS = setOf("mind höchst");
/** A name does not end in these: something of the time was left over. */
export const DANGLING = new Set([
  ...EVERY,
  ...setOf(
    "of for at with was now is takes and or from between per x times a an plus und oder et y half quarter les los las em co fois veces vez vezes keer gånger ganger gange volte raz razy раза раз jednou dvakrát 回 次 á à um às kl om gegen weekends",
  ),
]);

/** "Business days" are five of a week. */
export const OF_WORK = setOf("business working work school");
/** Days of the week by their letters: M/W/F, M-F. */
export const DAY_LETTERS = setOf("m tu w th f");
/** Days of the week that no rule counts: one of them is once a week, as it would be without. */
export const OTHER_WEEKDAYS = setOf(
  "di do sa so donnerstag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica maandag maandags dinsdag dinsdags woensdag woensdags donderdag donderdags vrijdag vrijdags segunda terça quarta quinta sexta måndag tisdag onsdag torsdag fredag mandag tirsdag onsdag poniedziałek wtorek środa czwartek piątek понедельник вторник среда четверг пятница",
);
export const PARTS_OF_DAY = setOf(
  "morning noon lunch afternoon evening night morgen vormittag mittag nachmittag abend nacht matin midi soir nuit mañana tarde noche manhã noite mattina mattino pomeriggio sera notte ochtend middag avond morgon kväll aften kveld rano wieczór утро вечер",
);
/** "每周两次": so many times in a period, in one word. */
export const COUNTED_WORD = /[每毎週周月日].*[次回]$/u;
/** Before what is counted by the piece: "pro Kunde 2 Std." */
export const OF_EACH = setOf("pro per je");
/** Before one of several: "each report 30m", "call every client 1h". */
export const OF_ONE = setOf("each every jede jeder jedes jeden chaque cada ogni elke iedere ieder varje hver hvert");
/** What makes a period of the words behind it one of how often. */
export const EACH_OF = new Set([
  ...EVERY,
  ...setOf("per times tous toutes todos todas tutti tutte co każdy każda każde her joka κάθε كل כל"),
]);
/** Words of frequency where a point cuts them short: mens. */
export const CUT_RATES = setOf("quot hebd mens trim ann");

/** What rows of totals are called. */
export const TOTAL = setOf(
  "total totals subtotal sum σ together altogether summe gesamt gesamtsumme gesamtstunden gesamtzeit gesamtaufwand zwischensumme insgesamt zusammen totaal totale suma somme ensemble summa soma alt razem итого всего 合計 总计",
);
/** What stands beside such a word. */
export const BESIDE_TOTAL = setOf(
  "grand général générale general generale geral sub weekly overall of the in all i hours hrs h time per a week day stunden std zeit der pro woche heures heure horas hora",
);

/** Titles of the column that names the tasks. */
export const NAME_TITLES = setOf(
  "employee client customer kunde betreff subject title event meeting category kategorie thema task tasks activity activities name what item description project work duty duties responsibility responsibilities aufgabe aufgaben tätigkeit tätigkeiten bezeichnung projekt tâche tâches activité activités tarea tareas actividad actividades taak taken activiteit attività compito tarefa tarefas atividade uppgift aktivitet opgave oppgave zadanie задача 作業 仕事 任务",
);
export const TIME_TITLES = setOf(
  "time duration effort estimate total amount hours hour zeit dauer aufwand zeitaufwand zeitbedarf durée temps tiempo duración tempo durata tijd duur tid varaktighet czas время 時間 时间",
);
export const OFTEN_TITLES = setOf(
  "frequency often cadence recurrence häufigkeit turnus rhythmus fréquence frecuencia frequentie frequenza frequência frekvens",
);
export const PERCENT_TITLES = setOf("% percent percentage pct prozent");
/** Of the column that counts the rows. */
export const NUMBER_TITLES = setOf("# no nr number pos id");
/** What a title has beside the word that it is known by. */
export const FILLERS = setOf(
  "spent my in of est estimated approx approximately avg average last this how the name your i typical normal each",
);
/** Before the period of a title: "Minutes per day". */
export const TITLE_RATES = setOf("/ per a pro par por je im");
/** The hour of a day, behind its figure. */
export const HOURS_OF_DAY = setOf("am pm uhr");
