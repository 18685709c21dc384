import { format } from "../../i18n/format";
import { locale, say, type Text } from "../../i18n/locale";
import { groupName } from "./groupName";
import type { GateCheck } from "./replies";

/** A check of the gate in words: the rule, what there is to add, and the value at the right. */
export type GateWords = { rule: string; note?: string; value: string };

/** Says a check in the reader's language; one that has no words yet is said as the gate wrote it. */
export function gateWords({ name, value, limit, message }: GateCheck): GateWords {
  const group = /^recall (.+)$/.exec(name)?.[1];
  if (group !== undefined) {
    return { rule: say(GROUP, { group: groupName(group), points: format.decimal(-limit, 2) }), value: format.signed(value, 3) };
  }
  switch (name) {
    case "f1":
    case "macro f1":
      return { rule: say(name === "f1" ? F1 : MACRO_F1, { limit: format.decimal(limit) }), value: format.metric(value) };
    case "recall":
      return { rule: say(RECALL, { limit: format.decimal(limit) }), value: format.metric(value) };
    case "brier":
      return { rule: say(BRIER), note: say(BRIER_NOTE, { limit: format.metric(limit) }), value: format.metric(value) };
    case "golden rows":
      return { rule: say(GOLDEN), note: say(WITHIN, { limit: format.decimal(limit, 5) }), value: format.scientific(value) };
    case "latency in ms":
      return { rule: say(LATENCY, { limit: format.decimal(limit, 0) }), value: `${format.decimal(value, 2)} ms` };
    case "size in bytes":
      return { rule: say(SIZE, { limit: format.bytes(limit) }), value: format.bytes(value) };
    case "schema":
      return value === 0 ? { rule: say(SCHEMA), value: "ok" } : { rule: say(SCHEMA), note: message, value: format.count(value) };
    default:
      return { rule: name, note: message, value: format.decimal(value, 3) };
  }
}

/** How many checks failed, or that all passed. */
export function gateSummary(checks: readonly GateCheck[]): string {
  const failed = checks.filter(({ passed }) => !passed).length;
  return failed === 0
    ? say(ALL_PASSED, { n: checks.length })
    : say(FAILED, { failed, n: checks.length, s: locale.value === "fr" && failed > 1 ? "s" : "" });
}

const GROUP: Text = { en: "Recall {group} falls by no more than {points}", fr: "Le rappel {group} ne baisse pas de plus de {points}" };
const F1: Text = { en: "F1 (severe) above {limit}", fr: "F1 (graves) au-dessus de {limit}" };
const MACRO_F1: Text = { en: "Mean F1 of the classes above {limit}", fr: "F1 moyen des classes au-dessus de {limit}" };
const RECALL: Text = { en: "Recall at or above the floor of {limit}", fr: "Rappel au moins égal au plancher de {limit}" };
const BRIER: Text = { en: "Brier better than the severe share alone", fr: "Brier meilleur que la seule part des graves" };
const BRIER_NOTE: Text = { en: "always answering the share gives {limit}", fr: "répondre toujours la part donne {limit}" };
const GOLDEN: Text = { en: "Golden rows agree through ONNX", fr: "Les lignes étalons concordent par ONNX" };
const WITHIN: Text = { en: "largest difference, at most {limit}", fr: "plus grand écart, au plus {limit}" };
const LATENCY: Text = { en: "One row is answered within {limit} ms", fr: "Une ligne reçoit sa réponse en {limit} ms" };
const SIZE: Text = { en: "The file is no larger than {limit}", fr: "Le fichier ne dépasse pas {limit}" };
const SCHEMA: Text = { en: "Takes the features of its contract in their order", fr: "Prend les variables de son contrat dans leur ordre" };
const ALL_PASSED: Text = { en: "All {n} passed", fr: "{n} sur {n} réussis" };
const FAILED: Text = { en: "{failed} of {n} failed", fr: "{failed} sur {n} échoué{s}" };
