// `npm run bench:verdicts`: how good the verdicts are, on development data, and what each part of them is worth.
// The wording of the product was made in sight of the dev sets, so that figures on other people may be lower.
import { readFileSync } from "node:fs";
import type { Pattern } from "../../../src/core/pattern/schema.ts";
import type { Task } from "../../../src/core/portfolio/schema.ts";
import { weighEvidence } from "../../../src/core/scoring/classify.ts";
import { devNames, lexicon, trainingNames } from "./fit/data.ts";
import { fitEvidence, type Weights } from "./fit/evidence.ts";
import { foldsByTrade } from "./fit/folds.ts";
import { hasFigure, isInside, leftOut, type Read, readPersons } from "./fit/lean.ts";
import {
  accuracy,
  auc,
  bootstrap,
  brier,
  calibrationError,
  errorByChance,
  type Judged,
  macroF1,
  reliability,
} from "./fit/measures.ts";
import { readShares } from "./fit/shares.ts";
import { shippedPattern } from "./fit/shipped.ts";
import { keptBack, type Vignette, vignettes } from "./fit/vignettes.ts";
import { type Name, SETTINGS, type Space, trainWords } from "./fit/words.ts";

type Case = Judged & { name: string; group: string };
type Told = Case & { answeredBy: string };

const FOLDS = 8;
const pattern = shippedPattern();
const told = vignettes();
const sets = [...new Set(told.map(({ answeredBy }) => answeredBy))];
const names = trainingNames();

namesAlone();
answered();
shareOfPersons();
cost();

function namesAlone() {
  heading("Names alone");
  const dev = devNames().map(({ name, persona, gold }) => judge(nameOnly(name), gold, persona));
  table("dev, four trades", dev);
  for (const trade of groups(dev))
    table(
      `  ${trade}`,
      dev.filter(({ group }) => group === trade),
      false,
    );
  const crossed = acrossTrades();
  table(`training names, ${FOLDS} folds of other trades`, crossed);
  for (const source of groups(crossed))
    table(
      `  ${source}`,
      crossed.filter(({ group }) => group === source),
      false,
    );
  bins("dev", dev);
  bins("training names, other trades", crossed);
  confusions(dev);

  heading("What each part of the words is worth (training names, other trades)");
  const parts: [string, Space[]][] = [
    ["all", []],
    ["without the declared kinds", ["k", "kf", "kh", "kk"]],
    ["without kinds side by side", ["kk"]],
    ["without learned words", ["w", "f", "h", "n"]],
    ["without the first word", ["f", "kf"]],
    ["without the head", ["h", "kh"]],
    ["without the note's own weights", ["n"]],
  ];
  for (const [label, without] of parts) table(label, acrossTrades(without), false);
}

/** Each training name judged by weights that were learned without its trade. */
function acrossTrades(without: Space[] = []): Case[] {
  const folds = foldsByTrade(
    names.map(({ trade }) => trade),
    FOLDS,
  );
  return Array.from({ length: FOLDS }, (_, fold) => {
    const isTested = ({ trade }: Name) => folds.get(trade) === fold;
    const words = trainWords(
      names.filter((name) => !isTested(name)),
      lexicon(),
      { ...SETTINGS, without },
    );
    return names.filter(isTested).map((item) => {
      const task = { ...nameOnly(item.name), ...(item.note !== null && { note: item.note }) };
      return judge(task, item.gold, item.source, { ...pattern, words });
    });
  }).flat();
}

function answered() {
  heading("With the answers of the interview (60 tasks of six people, five sets of answers)");
  const shipped = told.map((vignette) => judgeTold(vignette));
  table("shipped weights (fitted on these tasks)", shipped, false);
  const unseen = keptBack().map((vignette) => judgeTold(vignette));
  table("shipped weights, answers they were not fitted on", unseen);
  for (const set of new Set(unseen.map(({ answeredBy }) => answeredBy))) table(`  answers ${set}`, bySet(unseen, set));
  confusions(unseen);
  const crossed = acrossPeople();
  table("fitted on the five other people", crossed, false);
  for (const set of sets) table(`  answers ${set}`, bySet(crossed, set));
  for (const person of groups(crossed))
    table(
      `  ${person}`,
      crossed.filter(({ group }) => group === person),
      false,
    );
  bins("fitted on the five other people", crossed);
  for (const set of sets) {
    console.log(`  answers ${set}`);
    confusions(bySet(crossed, set));
  }

  heading("What each kind of evidence is worth (fitted on the five other people)");
  table("all", crossed, false);
  const blank: [string, (task: Task) => Task, Pattern][] = [
    ["without performer", ({ performer, ...task }) => task, pattern],
    ["without doing", ({ doing, ...task }) => task, pattern],
    ["without the rest", ({ rest, ...task }) => task, pattern],
    ["without by hand", (task) => ({ ...task, by_hand: "unknown" }), pattern],
    ["without words", (task) => task, mute()],
    ["doing alone", ({ performer, rest, ...task }) => ({ ...task, by_hand: "unknown" }), mute()],
    ["words alone", ({ name, hours, id }) => ({ name, hours, id }), pattern],
  ];
  for (const [label, change, with_] of blank) table(label, acrossPeople(change, with_), false);

  heading("How far words may take back a clear pair of answers (fitted on the five other people)");
  for (const against_both of [0.2, pattern.evidence.words.against_both, 0.6, 0.9]) {
    const words = { ...pattern.evidence.words, against_both };
    const changed = { ...pattern, evidence: { ...pattern.evidence, words } };
    table(
      `against_both ${against_both}`,
      acrossPeople((task) => task, changed),
      false,
    );
  }

  heading("Weights of evidence: shipped, and as fitted on all");
  const fitted = fitEvidence(told, pattern);
  for (const kind of Object.keys(fitted) as (keyof Weights)[]) {
    console.log(`  ${kind}: ${flow(pattern.evidence[kind])}   fitted ${flow(fitted[kind])}`);
  }

  heading(
    "Share of orchestration by the answer to “doing”: mean of the pattern's interval; careful readers' mean [80 %]",
  );
  for (const [answer, { mean, tenth, ninth }] of Object.entries(readShares(told))) {
    const { low, likely, high } = pattern.shares[answer as "all"];
    const ours = ((low + likely + high) / 3).toFixed(2);
    console.log(
      `  ${answer.padEnd(8)} ${ours}; ${mean.toFixed(2)} [${[tenth, ninth].map((edge) => edge.toFixed(2)).join(" ")}]`,
    );
  }
}

function shareOfPersons() {
  heading("The interval of a person's share: careful readers' figure inside, the person's own inside, width");
  const line = (label: string, reads: readonly Read[]) => {
    const width = reads.reduce((sum, { interval: [low, high] }) => sum + high - low, 0) / reads.length;
    const part = (is: (read: Read) => boolean) => `${reads.filter(is).length} of ${reads.length}`;
    console.log(`  ${label.padEnd(60)} ${part(isInside)}  ${part(hasFigure)}  ${width.toFixed(3)}`);
  };
  const newest = keptBack().filter(({ answeredBy }) => ["plain-8", "plain-9"].includes(answeredBy));
  for (const [set, of] of [
    ["answers 8 and 9, today's wording", newest],
    ["answers 4 to 9", keptBack()],
  ] as const) {
    line(`${set}: shipped`, readPersons(of, pattern));
    const away = leftOut(of, pattern);
    for (const { persona, lean, reads } of away)
      line(`  without ${persona.slice(0, 24)}: centre ${lean.centre}, sigma ${lean.sigma.toFixed(2)}`, reads);
    line(
      `${set}: fitted on the five other people`,
      away.flatMap(({ reads }) => reads),
    );
  }
}

/** Each vignette judged by weights that were fitted without the person who told it. */
function acrossPeople(change: (task: Task) => Task = (task) => task, base = pattern): Told[] {
  const seen: Vignette[] = told.map((vignette) => ({ ...vignette, task: change(vignette.task) }));
  return [...new Set(told.map(({ persona }) => persona))].flatMap((person) => {
    const weights = fitEvidence(
      seen.filter(({ persona }) => persona !== person),
      base,
    );
    const fitted = { ...base, evidence: { ...base.evidence, ...weights } };
    return seen.filter(({ persona }) => persona === person).map((vignette) => judgeTold(vignette, fitted));
  });
}

function judgeTold({ task, gold, persona, answeredBy }: Vignette, by: Pattern = pattern): Told {
  return { ...judge(task, gold, persona, by), answeredBy };
}

function bySet(cases: readonly Told[], set: string): Told[] {
  return cases.filter(({ answeredBy }) => answeredBy === set);
}

function cost() {
  heading("Size and time");
  const size = readFileSync("patterns/words.json").length;
  const dev = devNames();
  const started = performance.now();
  const rounds = 20;
  for (let round = 0; round < rounds; round++) for (const { name } of dev) weighEvidence(nameOnly(name), pattern);
  const each = (performance.now() - started) / (rounds * dev.length);
  console.log(`  patterns/words.json ${(size / 1024).toFixed(0)} KB, ${(each * 1000).toFixed(0)} microseconds a task`);
}

function judge(task: Task, gold: Name["gold"], group: string, by: Pattern = pattern): Case {
  const { probability } = weighEvidence(task, by);
  return { probability, label: Number(gold === "orchestration"), name: task.name, group };
}

function nameOnly(name: string): Task {
  const { performer, doing, rest, by_hand, repeatable, replaceable, ...task } = told[0]!.task;
  return { ...task, name };
}

function mute(): Pattern {
  const { words, ...rest } = pattern;
  return rest;
}

function groups(cases: readonly Case[]): string[] {
  return [...new Set(cases.map(({ group }) => group))];
}

function heading(text: string) {
  console.log(`\n${text}`);
}

function table(label: string, cases: readonly Judged[], withIntervals = true) {
  const measures = { accuracy, "macro-F1": macroF1, AUC: auc, Brier: brier, ECE: calibrationError };
  const shown = Object.entries(measures).map(([name, measure]) => {
    const value = `${name} ${measure(cases).toFixed(3)}`;
    return withIntervals
      ? `${value} [${bootstrap(cases, measure)
          .map((edge) => edge.toFixed(2))
          .join(" ")}]`
      : value;
  });
  console.log(`  ${label.padEnd(44)} n ${String(cases.length).padStart(4)}  ${shown.join("  ")}`);
}

function bins(label: string, cases: readonly Judged[]) {
  console.log(`  reliability, ${label}: said -> was (cases)`);
  const filled = reliability(cases).filter((bin) => bin.cases > 0);
  console.log(
    `    ECE ${calibrationError(cases).toFixed(3)}; faultless probabilities would show ${errorByChance(cases).toFixed(3)} by chance`,
  );
  console.log(
    `    ${filled.map((bin) => `${bin.said.toFixed(2)} -> ${bin.was.toFixed(2)} (${bin.cases})`).join("  ")}`,
  );
}

function confusions(cases: readonly Case[]) {
  const wrong = cases.filter(({ probability, label }) => probability > 0.5 !== (label === 1));
  for (const [label, title] of [
    [1, "orchestration taken for execution"],
    [0, "execution taken for orchestration"],
  ] as const) {
    const listed = wrong.filter((one) => one.label === label).sort((a, b) => a.probability - b.probability);
    console.log(`  ${title}: ${listed.map(({ name, probability }) => `${name} ${probability.toFixed(2)}`).join("; ")}`);
  }
}

function flow(weights: Readonly<Record<string, number>>): string {
  return `{ ${Object.entries(weights)
    .map(([key, value]) => `${key}: ${value}`)
    .join(", ")} }`;
}
