import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import type { ZonesReply } from "./replies";
import { MIN_JUDGED } from "./zoneColour";

/** In how many zones more, and in how many fewer accidents are severe than the model expects, told by intervals that leave 1 out. */
export function expectedFinding({ zones, by }: Pick<ZonesReply, "zones" | "by">): string {
  const judged = zones.flatMap(({ expected }) => (expected && expected.accidents >= MIN_JUDGED ? [expected] : []));
  const above = judged.filter(({ interval }) => interval[0] > 1).length;
  const below = judged.filter(({ interval }) => interval[1] < 1).length;
  if (judged.length === 0) return say(UNKNOWN);
  const places = { above: format.count(above), below: format.count(below), zones: format.count(judged.length), kind: say(KINDS[by]) };
  return say(above + below === 0 ? NONE : FOUND, places);
}

const KINDS: Readonly<Record<ZonesReply["by"], Text>> = {
  department: { en: "departments", fr: "départements" },
  cell: { en: "hexagons", fr: "hexagones" },
  area: { en: "areas", fr: "secteurs" },
};
const FOUND: Text = {
  en: "More are severe than the model expects in {above} of {zones} {kind}, fewer in {below}",
  fr: "Plus de graves que le modèle n’en attend dans {above} {kind} sur {zones}, moins dans {below}",
};
const NONE: Text = {
  en: "In none of {zones} {kind} are clearly more or fewer severe than the model expects",
  fr: "Dans aucun des {zones} {kind} il n’y a nettement plus ou moins de graves que le modèle n’en attend",
};
const UNKNOWN: Text = {
  en: "Too few hold-out accidents to judge what the model expects",
  fr: "Trop peu d’accidents de test pour juger ce que le modèle attend",
};
