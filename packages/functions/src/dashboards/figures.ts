import { decimal, percent, whole } from "@vigie/core/drift/html/numbers";
import type { Figures } from "@vigie/core/risk/figures";
import type { Cell } from "./table";
import { QUALITY_LIMITS } from "./trafficLights";

/** Pale enough for black on them. */
const COLOURS = { red: "#f5b7b1", amber: "#fdebaf", green: "#c9ead0" } as const;

/** A figure of a model by its traffic light; a dash where it was not measured. */
export function qualityCell(value: number | undefined): Cell {
  if (value === undefined) return "–";
  const light = value < QUALITY_LIMITS.red ? "red" : value < QUALITY_LIMITS.amber ? "amber" : "green";
  return { text: decimal(value, "en", 4), colour: COLOURS[light] };
}

/** Distinct accidents, the severe among them, and their share. */
export function accidentCells({ accidents, severe, share }: Pick<Figures, "accidents" | "severe" | "share">): Cell[] {
  return [whole(accidents, "en"), whole(severe, "en"), share === null ? "–" : percent(share, "en")];
}

export const ACCIDENT_HEADINGS = ["Accidents", "Severe", "Severe share"] as const;
