import { expect, it } from "vitest";
import { answersTo, evaluateAnswers } from "./answers";
import { curvesOf } from "./curves";
import { evaluationFiles } from "./evaluationFiles";
import { seededRandom } from "./random";

const random = seededRandom(3);
const probability = Float64Array.from({ length: 400 }, () => random());
const target = Uint8Array.from(probability, (p) => Number(random() < p));
const answers = answersTo({ target }, probability);
const rows = {
  ...evaluateAnswers(answers, 0.4),
  ...{ answers, target, names: ["not severe", "severe"], ids: Float64Array.from(target.keys()), curves: curvesOf(answers.severe) },
};

const PICTURES = ["picture", "roc", "precisionRecall", "calibration", "thresholds"] as const;

/** Everything that a picture says, to the eye and to a screen reader. */
function textsOf(svg: string): string {
  return [...svg.matchAll(/<(?:title|desc|text)[^>]*>([^<]*)</g)].map(([, text]) => text).join(" | ");
}

it("draws five pictures in the reader's language", () => {
  const [english, french] = [evaluationFiles(rows), evaluationFiles(rows, "fr")];

  const said = (files: typeof english) => PICTURES.map((name) => textsOf(String(files[name].content))).join(" | ");
  expect(said(english)).toMatch(/predicted.*ROC curve: area 0\.\d{3}.*recall.*means what it says.*Threshold 0\.40/);
  expect(said(french)).toMatch(/prédit.*Courbe ROC\u00a0: aire 0,\d{3}.*rappel.*dit vrai.*Seuil 0,40/);
  expect(said(french)).not.toMatch(/\b(severe|threshold|recall|accuracy|found|alarmed|said)\b|\d\.\d/i);
  expect(french.predictions).toEqual(english.predictions);
});

it("names four classes in the reader's language in the picture, and as they are called in the table", () => {
  const names = ["unharmed", "killed", "hospitalised", "slightly hurt"];
  const labels = Uint8Array.from({ length: 80 }, (_, row) => row % 4);
  const probabilities = Float64Array.from({ length: 320 }, (_, cell) => (cell % 4 === Math.floor(cell / 4) % 4 ? 0.7 : 0.1));
  const given = answersTo({ target: labels, classes: 4 }, probabilities);
  const four = { ...evaluateAnswers(given, 0.4), answers: given, target: labels, names };

  const files = evaluationFiles({ ...four, ids: Float64Array.from(labels.keys()), curves: curvesOf(given.severe) }, "fr");

  expect(textsOf(String(files.picture.content))).toMatch(/indemne.*tué.*hospitalisé.*blessé léger/);
  expect(textsOf(String(files.picture.content))).not.toMatch(/hurt|killed/);
  expect(JSON.parse(String(files.confusion.content))).toMatchObject({ names });
});
