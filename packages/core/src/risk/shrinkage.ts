import { betaQuantile } from "./betaDistribution";
import type { Interval } from "./wilson";

/** Severe accidents of a zone among its accidents. */
export type Share = { accidents: number; severe: number };

/** How the shares of zones are spread, as Beta(mean x strength, (1 - mean) x strength): `strength` is worth as many accidents. */
export type Prior = { mean: number; strength: number };

/** With fewer zones their spread cannot be told, and the prior weighs one accident only. */
const MIN_ZONES = 3;
const WEAK_STRENGTH = 1;

/** A zone's share is never wholly its own, however far apart the zones are. */
const MAX_CORRELATION = 0.999;

const MAX_ROUNDS = 100;

/**
 * Fits the prior of a beta-binomial to the zones by the method of moments with weights n / (1 + correlation x (n - 1)), repeated until the
 * correlation within a zone stands (Kleinman 1973, "Proportions with extraneous variance: single and independent samples", JASA 68, 46-54).
 * Where zones differ no more than chance makes them, the prior weighs as much as all accidents together.
 */
export function fitPrior(zones: readonly Share[]): Prior {
  const filled = zones.filter(({ accidents }) => accidents > 0);
  const total = filled.reduce((sum, { accidents }) => sum + accidents, 0);
  const severe = filled.reduce((sum, zone) => sum + zone.severe, 0);
  if (filled.length < MIN_ZONES || severe === 0 || severe === total) {
    return { mean: (severe + 0.5) / (total + 1), strength: WEAK_STRENGTH };
  }
  const alike = alikeTogether(filled);
  let moments = momentsOf(alike, 0);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = momentsOf(alike, moments.correlation);
    const done = Math.abs(next.correlation - moments.correlation) < 1e-9;
    moments = next;
    if (done) break;
  }
  const { mean, correlation } = moments;
  return { mean, strength: correlation > 0 ? Math.min(total, 1 / correlation - 1) : total };
}

/** The mean and the 95 % interval (equal tails) of a zone's share given its accidents and the prior. */
export function shrink({ accidents, severe }: Share, { mean, strength }: Prior): { share: number; interval: Interval } {
  const a = severe + mean * strength;
  const b = accidents - severe + (1 - mean) * strength;
  return { share: a / (a + b), interval: [betaQuantile(0.025, a, b), betaQuantile(0.975, a, b)] };
}

/** Zones with the same counts have the same key. */
export function pairKey({ accidents, severe }: Share): number {
  return accidents * 2 ** 26 + severe;
}

type Alike = Share & { zones: number };

/** Most zones are small and share their counts with many others. */
function alikeTogether(zones: readonly Share[]): Alike[] {
  const alike = new Map<number, Alike>();
  for (const { accidents, severe } of zones) {
    const key = pairKey({ accidents, severe });
    const known = alike.get(key);
    if (known) known.zones += 1;
    else alike.set(key, { accidents, severe, zones: 1 });
  }
  return [...alike.values()];
}

function momentsOf(alike: readonly Alike[], before: number): { mean: number; correlation: number } {
  const weightOf = ({ accidents }: Alike) => accidents / (1 + before * (accidents - 1));
  const weight = alike.reduce((sum, one) => sum + one.zones * weightOf(one), 0);
  const mean = alike.reduce((sum, one) => sum + (one.zones * weightOf(one) * one.severe) / one.accidents, 0) / weight;
  let [spread, byChance, byZone] = [0, 0, 0];
  for (const one of alike) {
    const own = weightOf(one);
    const rest = one.zones * own * (1 - own / weight);
    spread += one.zones * own * (one.severe / one.accidents - mean) ** 2;
    byChance += rest / one.accidents;
    byZone += rest;
  }
  const variance = mean * (1 - mean);
  const correlation = byZone > byChance ? (spread - variance * byChance) / (variance * (byZone - byChance)) : 0;
  return { mean, correlation: Math.min(MAX_CORRELATION, Math.max(0, correlation)) };
}
