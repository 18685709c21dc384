import { format } from "../../i18n/format";
import { locale, say, type Text } from "../../i18n/locale";
import type { Distribution, DriftFeature } from "./replies";

/** A test as people call it. */
export function testName(test: DriftFeature["test"]): string {
  return test === null ? "–" : say(TESTS[test] ?? { en: test, fr: test });
}

/** A score to as many digits as tell it from its threshold. */
export function scoreText(score: number | null): string {
  if (score === null) return "–";
  return score !== 0 && Math.abs(score) < 0.001 ? format.scientific(score) : format.metric(score);
}

/** The finding of a feature: the level whose share moved most, or the mean. */
export function featureFinding({ label, distribution, reference, current, state }: DriftFeature): string {
  const name = label[locale.value];
  if (state === "only-reference") return say(GONE, { name });
  if (state === "only-current") return say(NEW, { name });
  if (!distribution) return say(NOT_COMPARED, { name });
  if (distribution.kind === "levels") {
    const level = mostMoved(distribution);
    const places = {
      level: distribution.levels[level]?.label[locale.value] ?? "",
      before: format.decimal((distribution.reference[level] ?? 0) * 100, 1),
      now: format.percent(distribution.current[level] ?? 0, 1),
    };
    return say(MOVED, places);
  }
  if (reference.mean === null || current.mean === null) return name;
  const [before, now] = [short(reference.mean), short(current.mean)];
  return say(before === now ? SAME : MEAN, { name, before, now });
}

/** Which level's share differs most between the two sides. */
export function mostMoved({ reference, current }: Pick<Distribution, "reference" | "current">): number {
  const moved = reference.map((share, index) => Math.abs(share - (current[index] ?? 0)));
  return moved.indexOf(Math.max(...moved));
}

/** Values of a column that a reader can compare. */
export function short(value: number): string {
  const size = Math.abs(value);
  return format.decimal(value, size >= 100 ? 0 : size >= 10 ? 1 : 2);
}

const TESTS: Readonly<Record<string, Text>> = {
  ks: { en: "Kolmogorov-Smirnov", fr: "Kolmogorov-Smirnov" },
  chisquare: { en: "Chi-square", fr: "Khi-deux" },
  z: { en: "z-test", fr: "test z" },
  wasserstein: { en: "Wasserstein, normed", fr: "Wasserstein, normée" },
  jensenshannon: { en: "Jensen-Shannon", fr: "Jensen-Shannon" },
  psi: { en: "Stability index (PSI)", fr: "Indice de stabilité (PSI)" },
  kl_div: { en: "Kullback-Leibler", fr: "Kullback-Leibler" },
  hellinger: { en: "Hellinger", fr: "Hellinger" },
  TVD: { en: "Total variation", fr: "Variation totale" },
  histogram_correlation: { en: "Correlation of histograms", fr: "Corrélation d’histogrammes" },
};
const GONE: Text = { en: "{name} is no longer filled in", fr: "{name} n’est plus renseigné" };
const NEW: Text = { en: "{name} was never filled in before", fr: "{name} n’était jamais renseigné avant" };
const NOT_COMPARED: Text = { en: "{name} is not compared", fr: "{name} n’est pas comparé" };
const MOVED: Text = { en: "“{level}” went from {before} to {now}", fr: "« {level} » est passé de {before} à {now}" };
const SAME: Text = { en: "The mean of “{name}” is {now}, as before", fr: "La moyenne de « {name} » est de {now}, comme avant" };
const MEAN: Text = {
  en: "The mean of “{name}” went from {before} to {now}",
  fr: "La moyenne de « {name} » est passée de {before} à {now}",
};
