import type { Text } from "../../../i18n/text";
import type { Point } from "./franceProjection";

/** A French territory that the map of metropolitan France does not show, with its official code. */
export type Overseas = { code: string; name: Text };

type Box = { south: number; north: number; west: number; east: number };

/** In degrees, drawn a little wider than the land; none of them overlaps another. */
const TERRITORIES: readonly (Overseas & Box)[] = [
  { code: "971", name: same("Guadeloupe"), south: 15.7, north: 16.6, west: -61.95, east: -60.9 },
  { code: "972", name: same("Martinique"), south: 14.3, north: 15, west: -61.3, east: -60.7 },
  { code: "973", name: { en: "French Guiana", fr: "Guyane" }, south: 2, north: 6, west: -54.7, east: -51.5 },
  { code: "974", name: { en: "Réunion", fr: "La Réunion" }, south: -21.5, north: -20.8, west: 55.1, east: 56 },
  { code: "975", name: same("Saint-Pierre-et-Miquelon"), south: 46.7, north: 47.2, west: -56.6, east: -56 },
  { code: "976", name: same("Mayotte"), south: -13.1, north: -12.5, west: 44.9, east: 45.4 },
  { code: "977", name: same("Saint-Barthélemy"), south: 17.8, north: 17.98, west: -62.95, east: -62.7 },
  { code: "978", name: same("Saint-Martin"), south: 18, north: 18.2, west: -63.2, east: -62.9 },
  { code: "986", name: { en: "Wallis and Futuna", fr: "Wallis-et-Futuna" }, south: -14.5, north: -13.1, west: -178.4, east: -176 },
  { code: "987", name: { en: "French Polynesia", fr: "Polynésie française" }, south: -28, north: -7.5, west: -155, east: -134 },
  { code: "988", name: { en: "New Caledonia", fr: "Nouvelle-Calédonie" }, south: -23, north: -19, west: 163, east: 169 },
];

/** The territory overseas that a place lies in; undefined in metropolitan France and abroad. */
export function overseasAt({ lat, long }: Point): Overseas | undefined {
  return TERRITORIES.find(({ south, north, west, east }) => lat >= south && lat <= north && long >= west && long <= east);
}

function same(name: string): Text {
  return { en: name, fr: name };
}
