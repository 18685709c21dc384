import * as z from "zod";
import { EstimatedQuality, estimatedQuality } from "./estimatedQuality";
import type { LabelledAnswer } from "./labelledAnswer";
import { LiveQuality, liveQuality } from "./liveQuality";

const Both = z.strictObject({ live: LiveQuality, estimated: EstimatedQuality });

/** Quality of a model's answers, by version and by the day on which they were given (UTC). */
export const QualityReport = z.strictObject({
  versions: z.array(Both.extend({ version: z.int().positive() })),
  days: z.array(Both.extend({ version: z.int().positive(), day: z.iso.date() })),
});
export type QualityReport = z.infer<typeof QualityReport>;

/** An answer, labelled or not. */
export type GivenAnswer = { version: number; at: string; probability: number; severe: boolean };

/** @param given all answers, or a sample of each day; @param labelled those whose labels came */
export function qualityReport(given: readonly GivenAnswer[], labelled: readonly LabelledAnswer[]): QualityReport {
  const versions = [...new Set([...given, ...labelled].map(({ version }) => version))].sort((a, b) => b - a);
  const judge = (ofVersion: (one: GivenAnswer) => boolean) => ({
    live: liveQuality(labelled.filter(ofVersion)),
    estimated: estimatedQuality(given.filter(ofVersion)),
  });
  return {
    versions: versions.map((version) => ({ version, ...judge((one) => one.version === version) })),
    days: versions.flatMap((version) => {
      const of = (one: GivenAnswer) => one.version === version;
      const days = new Set([...given.filter(of), ...labelled.filter(of)].map(dayOf));
      return [...days].sort().map((day) => ({ version, day, ...judge((one) => of(one) && dayOf(one) === day) }));
    }),
  };
}

/** F1 of a report's versions as a metric: labelled where enough labels came, and nothing otherwise. */
export function liveF1({ versions }: QualityReport, fewest = 30): { version: number; f1: number }[] {
  return versions.flatMap(({ version, live: { labelled, f1 } }) => (labelled >= fewest && f1 ? [{ version, f1: f1.value }] : []));
}

function dayOf({ at }: GivenAnswer): string {
  return at.slice(0, 10);
}
