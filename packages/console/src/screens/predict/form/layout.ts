import type { FieldWidth } from "../../../design/Field";
import type { Text } from "../../../i18n/locale";

/** How an answer is asked for, where the dictionary alone would not tell. Features that are not here are asked for after these, by their kind. */
export type Asked = {
  name: string;
  control?: "segments" | "select" | "number";
  width?: FieldWidth;
  wrap?: 2 | 3;
  /** Answers that are offered first; another one is shown once it is given. For a number, its usual values. */
  offered?: readonly string[];
  /** Shorter words than the dictionary's, by code. */
  short?: Readonly<Record<string, Text>>;
  /** On a phone two of them share a line. */
  keep?: boolean;
  label?: Text;
};

/** The four questions, each with what it asks first and what it asks on demand. */
export const SECTIONS = ["where", "road", "impact", "people"] as const;
export type Section = (typeof SECTIONS)[number];

export const LAYOUT: Readonly<Record<Section, { first: readonly Asked[]; more: readonly Asked[] }>> = {
  where: {
    first: [
      {
        name: "agg",
        short: {
          1: { en: "Outside built-up", fr: "Hors agglomération" },
          2: { en: "Inside built-up", fr: "En agglomération" },
        },
        label: { en: "Area", fr: "Zone" },
      },
      {
        name: "lum",
        wrap: 2,
        short: {
          1: { en: "Day", fr: "Plein jour" },
          2: { en: "Dusk or dawn", fr: "Crépuscule, aube" },
          3: { en: "Night, no lamps", fr: "Nuit sans éclairage" },
          4: { en: "Night, lamps off", fr: "Nuit, éteint" },
          5: { en: "Night, lit", fr: "Nuit, éclairé" },
        },
      },
    ],
    more: [],
  },
  road: {
    first: [
      { name: "catr", control: "select", width: 4 },
      { name: "circ", control: "select", width: 2 },
      { name: "vma", control: "segments", width: 4, wrap: 3, offered: ["30", "50", "70", "80", "90", "110", "130"] },
      { name: "atm", control: "select", width: 2 },
      {
        name: "surf",
        control: "segments",
        wrap: 2,
        offered: ["1", "2", "3", "5", "7", "9"],
        short: { 1: { en: "Dry", fr: "Sèche" } },
      },
    ],
    more: [
      { name: "plan", width: 3, control: "select" },
      { name: "prof", width: 3, control: "select" },
      { name: "situ", width: 3, control: "select" },
      { name: "infra", width: 3, control: "select" },
      { name: "vosp", width: 3, control: "select" },
    ],
  },
  impact: {
    first: [
      {
        name: "col",
        control: "segments",
        wrap: 3,
        short: {
          1: { en: "Head-on", fr: "Frontale" },
          2: { en: "Rear-end", fr: "Par l’arrière" },
          3: { en: "Side", fr: "Par le côté" },
          4: { en: "Chain", fr: "En chaîne" },
          5: { en: "Multiple", fr: "Multiple" },
          6: { en: "Other", fr: "Autre" },
          7: { en: "None", fr: "Sans" },
        },
        label: { en: "Collision", fr: "Collision" },
      },
    ],
    more: [
      { name: "obstacle", width: 6, control: "select" },
      { name: "n_fixed_obstacle", width: 3 },
      { name: "n_left_road", width: 3 },
      { name: "n_front_impact", width: 3 },
    ],
  },
  people: {
    first: [
      { name: "n_users", width: 2, keep: true, label: { en: "People involved", fr: "Personnes" } },
      { name: "n_pedestrians", width: 2, keep: true, label: { en: "Pedestrians", fr: "Piétons" } },
      { name: "n_passengers", width: 2, keep: true, label: { en: "Passengers", fr: "Passagers" } },
      { name: "n_female", width: 2, keep: true, label: { en: "Women", fr: "Femmes" } },
      { name: "n_unprotected", width: 4, label: { en: "Without belt or helmet", fr: "Sans ceinture ni casque" } },
    ],
    more: [],
  },
};

/** Answers that one field of the form stands for: not asked for one by one. */
export const TOGETHER: readonly string[] = [
  "month",
  "weekday",
  "minute_of_day",
  "lat",
  "long",
  "dep",
  "age_min",
  "age_max",
  "age_mean",
  "n_vehicles",
];
