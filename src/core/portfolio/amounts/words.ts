/** The words of the grammar of hours, as data. A file holds the English ones of the first table; a list may hold them all. */

export type Per = "day" | "week" | "month" | "quarter" | "year";
export type Unit = "h" | "m" | "d" | "week" | "%";

/** Words that are written one behind the other. */
export const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const spread = <T>(table: readonly (readonly [T, string])[]): ReadonlyMap<string, T> =>
  new Map(table.flatMap(([value, words]) => words.split(" ").map((word) => [word, value] as const)));

export const FILE_UNITS = spread<Unit>([
  ["h", "h hr hrs hour hours"],
  ["m", "m min mins minute minutes"],
  ["d", "d day days"],
]);
export const LIST_UNITS = new Map([
  ...FILE_UNITS,
  ...spread<Unit>([
    [
      "h",
      "std stdn stunde stunden heure heures hora horas ore uur uren u tim timme timmar timer godz godziny godzin hod hodin hodiny tuntia saat",
    ],
    ["h", "ч час часа часов 時間 小时 小時 시간 ώρες ώρα שעות ساعة ساعات"],
    [
      "m",
      "minuten minuto minutos minuti minuuttia minuter minutter minut minuty dk dakika мин минут минуты 分 分钟 分鐘 分間 분 דקות دقيقة",
    ],
    [
      "d",
      "workday workdays tag tage arbeitstag arbeitstage jour jours día días dia dias giorno giorni dag dagen dagar dager dage dni день дня дней 日 天 gün",
    ],
    ["week", "fte"],
  ]),
]);

/** A day, or so much a day: what follows them is no part of the same amount. */
export const DAY_OR_DAILY = setOf("日 天");

export const FILE_PERIODS = spread<Per>([
  ["day", "day d"],
  ["week", "week wk w"],
  ["month", "month mo"],
  ["quarter", "quarter qtr q"],
  ["year", "year yr y"],
]);
export const LIST_PERIODS = new Map([
  ...FILE_PERIODS,
  ...spread<Per>([
    ["day", "days workday workdays weekday weekdays tag arbeitstag jour día dia giorno dag день gün 日"],
    [
      "week",
      "weeks wks woche wochen wo semaine sem semana settimana vecka v uke uge неделю нед tydzień tydz tyg týden hafta 週 周",
    ],
    ["month", "months mth mths monat monate monats mois mes mês mese maand månad mån måned месяц miesiąc ay 月"],
    ["quarter", "quarters quartal trimestre kwartaal kvartal квартал"],
    ["year", "years yrs annum jahr jahre an année año ano anno jaar år год rok yıl 年"],
  ]),
]);

/** Periods in the forms that they have behind other words. No rule counts with them, but they say that a line speaks of how often. */
export const INFLECTED_PERIODS = setOf(
  "wochen monaten quartale quartalen tage tagen jahren jours semaines années trimestres días dias semanas meses años anos giorni settimane mesi anni weken maanden jaren kwartalen dagar veckan veckor månader dage uge ugen uger uker uka måneder dager dzień päivä päivässä viikko viikossa viikon kuukausi kuussa kuukaudessa vuodessa dni tygodnie tygodniu tygodni miesiącu miesiące roku den dny týdnu týdny měsíc měsíce дня дней дни неделя недели недель месяца месяце месяцев года году день μέρα μέρες ημέρα εβδομάδα εβδομάδες μήνα μήνες haftada günde ayda יום ביום שבוע בשבוע חודש בחודש يوم أسبوع الأسبوع شهر الشهر",
);

export const FILE_ADVERBS = spread<Per>([
  ["day", "daily"],
  ["week", "weekly"],
  ["month", "monthly"],
  ["quarter", "quarterly"],
  ["year", "yearly annually"],
]);
/**
 * Adjectives that stand behind their noun, as in "rapport mensuel": before an amount they are part of the name, behind it they say
 * how often.
 */
export const LIST_ADJECTIVES = spread<Per>([
  [
    "day",
    "quotidien quotidienne quotidiens quotidiennes journalier journalière journaliers journalières diario diaria diarios diarias diário diária diários diárias giornaliero giornaliera giornalieri giornaliere quotidiano quotidiana codzienny codzienna codzienne denní päivittäinen ежедневный ежедневная ежедневное ежедневные يومي يومية יומי יומית",
  ],
  [
    "week",
    "hebdomadaire hebdomadaires hebdo semanal semanales semanais settimanale settimanali cotygodniowy cotygodniowa cotygodniowe týdenní viikoittainen еженедельный еженедельная еженедельное еженедельные أسبوعي أسبوعية שבועי שבועית",
  ],
  [
    "month",
    "mensuel mensuelle mensuels mensuelles mensual mensuales mensal mensais mensile mensili miesięczny miesięczna miesięczne comiesięczny comiesięczna comiesięczne měsíční kuukausittainen ежемесячный ежемесячная ежемесячное ежемесячные شهري شهرية חודשי חודשית",
  ],
  [
    "quarter",
    "trimestriel trimestrielle trimestriels trimestrielles trimestral trimestrales trimestrais trimestrale trimestrali kwartalny kwartalna kwartalne čtvrtletní ежеквартальный квартальный квартальная квартальные",
  ],
  [
    "year",
    "annuel annuelle annuels annuelles anual anuales anuais annuale annuali roczny roczna roczne roční ежегодный ежегодная ежегодные سنوي سنوية שנתי שנתית",
  ],
]);
export const LIST_ADVERBS = new Map([
  ...FILE_ADVERBS,
  ...spread<Per>([
    [
      "day",
      "weekdays everyday täglich tgl tägl werktags wochentags arbeitstäglich tägliche täglicher tägliches täglichen quotidiennement diariamente dagelijks dagelijkse dagligen daglig daglige dagligt dziennie codziennie denně päivittäin ежедневно günlük günde 毎日 毎朝 毎晩 每天 每日 매일 하루 يوميا يوميًا",
    ],
    [
      "week",
      "wkly wöchentlich wöchentl wöchentliche wöchentlicher wöchentliches wöchentlichen semanalmente wekelijks wekelijkse veckovis ukentlig ukentlige ugentlig ugentlige ugentligt tygodniowo týdně viikoittain еженедельно haftalık haftada 毎週 每周 每週 週 매주 주 일주일 أسبوعيا أسبوعيًا",
    ],
    [
      "month",
      "mthly monatlich monatl mtl monatliche monatlicher monatliches monatlichen mensuellement mensualmente mensalmente mensilmente maandelijks maandelijkse månadsvis månatlig månatliga månatligen månedlig månedlige månedligt miesięcznie měsíčně kuukausittain ежемесячно aylık ayda 毎月 每月 月 매월 매달 월 한달 شهريا شهريًا",
    ],
    [
      "quarter",
      "qtrly vierteljährlich vierteljährl vierteljährliche vierteljährlicher vierteljährliches quartalsweise driemaandelijks driemaandelijkse kvartalsvis kwartalnie čtvrtletně ежеквартально",
    ],
    [
      "year",
      "yrly annual jährlich jährl jährliche jährlicher jährliches jährlichen annuellement anualmente jaarlijks jaarlijkse årlig årliga årligen årlige årligt rocznie ročně vuosittain ежегодно yıllık yılda 毎年 每年 年 매년 سنويا سنويًا",
    ],
  ]),
]);
/** Behind a part of the week: which week it is a part of. */
const phrases = (text: string) => text.split("; ").map((phrase) => phrase.split(" "));
export const OF_THE_WEEK = phrases("of the week; of my week; of the time; of my time");
export const LIST_OF_THE_WEEK = phrases(
  "of week; of time; of my working week; of the working week; of my working time; der woche; meiner woche; einer woche; der arbeitswoche; meiner arbeitswoche; der zeit; meiner zeit; der arbeitszeit; meiner arbeitszeit; de la semaine; de ma semaine; du temps; de mon temps; de la semana; de mi semana; del tiempo; de mi tiempo; da semana; della settimana; van de week; av veckan; af ugen; av uka",
);
/** Words between an amount and its period: 2h per week, 30m a day, 2 Std. pro Woche. */
export const FILE_PER = setOf("per a an every");
export const LIST_PER = new Set([...FILE_PER, ...setOf("p each pro je par por al alla in om i в na pr je the za")]);

/** How many weeks lie between two times, or how many times a week it is: [times, every, period]. */
export const RHYTHMS = new Map<string, readonly [number, number, Per]>([
  ["fortnightly", [1, 2, "week"]],
  ["fortnight", [1, 2, "week"]],
  ["fortn", [1, 2, "week"]],
  ["semiweekly", [2, 1, "week"]],
  ["semimonthly", [2, 1, "month"]],
  ["vierzehntäglich", [1, 2, "week"]],
  ["zweiwöchentlich", [1, 2, "week"]],
  ["quincenal", [1, 2, "week"]],
  ["tweewekelijks", [1, 2, "week"]],
  ["隔週", [1, 2, "week"]],
  ["隔月", [1, 2, "month"]],
]);
/** Frequencies that no rule counts: a line with one of them is not read. */
export const UNCOUNTED = setOf(
  "semi nightly hourly stündlich mwf tth biannual biannually halbjährlich halbjährliche halbjährlicher halbjährliches zweimonatlich tägig tägige wöchig semestriel semestrielle semestral semestrale bimestriel bimestrielle bimestral bimestrale quinzenal quinzenais quinzaine bimensuel bimensuelle quindicinale quindicinali varannan vartannat annenhver annethvert halvår halvårlig halvårsvis półroczny półroczna półrocznie dwutygodniowo dwutygodniowy",
);
/** Words that say two things: twice in the period, or every other one. */
export const DOUBLE_MEANING = new Map<string, Per>([
  ["biweekly", "week"],
  ["bimonthly", "month"],
]);

/** Before a period that a count or an amount stands before: 2 mal die Woche, 2 volte la settimana. */
export const ARTICLES = setOf("die den das la le il");
/** Before a period with its article: am Tag, in der Woche, i veckan. */
export const IN = setOf("am im in i på");
export const PERIODS_IN = spread<Per>([
  ["day", "tag dagen"],
  ["week", "woche veckan ugen uken uka"],
  ["month", "monat månaden måneden"],
  ["quarter", "quartal"],
  ["year", "jahr året"],
]);

export const TIMES = setOf(
  "x times time mal fois veces vez vezes keer gånger ggr ganger gange volte raz razy раза раз 回 次",
);
export const TIMES_WORDS = new Map([
  ["once", 1],
  ["twice", 2],
  ["thrice", 3],
  ["einmal", 1],
  ["zweimal", 2],
  ["dreimal", 3],
]);
export const NUMBER_WORDS = new Map([
  ..."one two three four five six seven eight nine ten eleven twelve"
    .split(" ")
    .map((word, index) => [word, index + 1] as const),
  ["anderthalb", 1.5],
  ["eineinhalb", 1.5],
]);
export const OTHER = new Map([
  ["other", 2],
  ["second", 2],
  ["alternate", 2],
  ["third", 3],
  ["fourth", 4],
]);
/** Which of a month's days of that name. */
export const ORDINALS = setOf("first second third fourth last 1st 2nd 3rd 4th");
export const WEEKDAYS = new Map(
  [
    "monday mon montag mo",
    "tuesday tue tues dienstag",
    "wednesday wed weds mittwoch mi",
    "thursday thu thur thurs donnerstag",
    "friday fri freitag fr",
    "saturday sat samstag",
    "sunday sun sonntag",
  ].flatMap((words, index) => words.split(" ").map((word) => [word, index] as const)),
);
export const APPROX = setOf(
  "about approx approximately average avg typically usually normally ca circa roughly around nearly almost etwa ungefähr knapp rund environ presque aprox casi quasi unos unas ungefär ongeveer około около примерно почти 約 约",
);
export const EACH = setOf("each apiece je jeweils chacun");
/** Between the two ends of a range. */
export const FILE_TO = new Set(["to"]);
export const LIST_TO = setOf("to bis à a até till tot do до or");
/** Behind a mere number it says two things: up to, as in French, or so many of so much each, as in German. */
export const TO_OR_EACH = setOf("à");
export const EVERY = setOf(
  "every each alle jede jeden jedes chaque cada todo toda ogni elke iedere ieder varje hver hvert każdy каждый каждую",
);
/** Before the name of a day of the week. */
export const ON_DAYS = new Set([...EVERY, "on"]);
