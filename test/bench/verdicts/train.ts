// `npm run train [-- replaceability.tsv]`: learns what words say and writes it to patterns/. Same data in, same bytes out.
// The statements behind the ratings belong to others and are not kept here; without them words-ratings.json stays as it is.
import { writeFileSync } from "node:fs";
import { lexicon, trainingNames } from "./fit/data.ts";
import { ratedStatements, trainRatings } from "./fit/ratings.ts";
import { trainWords } from "./fit/words.ts";

const started = performance.now();
const names = trainingNames();
const model = trainWords(names, lexicon());
model.provenance = {
  method:
    "logistic regression with a ridge of 1 and the prior held fixed, by L-BFGS, on stems (anywhere, first, head, note) and on the kinds of a declared lexicon (anywhere, first, head, side by side)",
  data: `${names.length} names of tasks written and labelled for this program under its own codebook; no sentence of others`,
  chosen: "by 8-fold cross-validation over trades",
  trained: "2026-11-23",
  again: "npm run train",
};
write("patterns/words.json", model);

const [, , , ratings] = process.argv;
if (ratings === undefined)
  console.log("patterns/words-ratings.json: left as it is; name replaceability.tsv to learn it anew");
else {
  const { model: rated, found } = trainRatings(ratedStatements(ratings), model);
  rated.provenance = {
    method: "linear regression with a ridge of 10 on stems and declared kinds, anywhere and as the first word",
    data: 'statements of the O*NET 18.1 Database by the U.S. Department of Labor, Employment and Training Administration (CC BY 4.0), modified, with the automation ratings T and TA of the "GPTs are GPTs" data, Copyright (c) 2024 OpenAI (MIT); statements of physical work left out',
    scales: "lines fitted by least squares to what six people answered about sixty tasks",
    found: `rank correlation with the mean rating ${found.toFixed(2)} on other occupations`,
    trained: "2026-11-23",
    again: "npm run train -- replaceability.tsv",
  };
  write("patterns/words-ratings.json", rated);
}

function write(file: string, data: unknown) {
  const text = `${JSON.stringify(data, null, 2)}\n`;
  writeFileSync(file, text);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${file}: ${(text.length / 1024).toFixed(0)} KB, ${seconds} s`);
}
