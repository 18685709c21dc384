import { departmentNumber } from "../dictionary/departments";
import type { Field, Text } from "../dictionary/field";
import type { Feature } from "../prepare/contract";
import type { Contribution } from "./contribution";

/** Parts of the largest contribution of an answer from which another is called strong or moderate. */
const STRONG = 0.6;
const MODERATE = 0.25;

const UNKNOWN: Text = { fr: "inconnu", en: "not known" };

const VERBS = {
  raises: { fr: "augmente le risque", en: "raises the risk" },
  lowers: { fr: "réduit le risque", en: "lowers the risk" },
  none: { fr: "ne change rien", en: "changes nothing" },
} as const;

const WEIGHTS = {
  strong: { fr: "fortement", en: "strongly" },
  moderate: { fr: "nettement", en: "clearly" },
  slight: { fr: "un peu", en: "slightly" },
} as const;

/** A contribution in the words of the dictionary: the feature, its value, which way it pulls and how hard, beside the largest one. */
export function wordsOf(
  feature: Feature,
  value: number | null,
  contribution: number,
  largest: number,
): Pick<Contribution, "label" | "direction" | "weight" | "text"> {
  const direction = contribution > 0 ? "raises" : contribution < 0 ? "lowers" : "none";
  const share = largest === 0 ? 0 : Math.abs(contribution) / largest;
  const weight = share >= STRONG ? "strong" : share >= MODERATE ? "moderate" : "slight";
  const label = { feature: feature.label, value: valueLabel(feature.field, value) };
  const say = (language: "fr" | "en"): string => {
    const colon = language === "fr" ? "\u00a0:" : ":";
    const how = direction === "none" ? "" : ` ${WEIGHTS[weight][language]}`;
    return `${label.feature[language]}${colon} ${label.value[language]}, ${VERBS[direction][language]}${how}`;
  };
  return { label, direction, weight, text: { fr: say("fr"), en: say("en") } };
}

function valueLabel(field: Field, value: number | null): Text {
  if (value === null) return UNKNOWN;
  if (field.kind === "code") {
    const code = field.codes.find((each) => numberOf(each.code) === value);
    return code ? { fr: code.fr, en: code.en } : { fr: String(value), en: String(value) };
  }
  const rounded = field.integer === false ? Number(value.toPrecision(6)) : Math.round(value);
  const unit = field.unit === undefined ? "" : `\u00a0${field.unit}`;
  return {
    fr: `${rounded.toLocaleString("fr-FR", { useGrouping: false })}${unit}`,
    en: `${rounded.toLocaleString("en-US", { useGrouping: false })}${unit}`,
  };
}

/** Codes of departments are texts, and stand in rows as numbers. */
function numberOf(code: number | string): number {
  return typeof code === "number" ? code : departmentNumber(code);
}
