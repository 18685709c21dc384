import { useMemo } from "preact/hooks";
import { Plot } from "../../design/Plot";
import { say, type Text } from "../../i18n/locale";
import { knownLights, lightHeight, lightPlot } from "./lightPlot";
import type { LightGroup } from "./replies";

/** Severe share by light with its interval and the number of accidents, highest first. */
export function LightChart({ groups, mean }: { groups: readonly LightGroup[]; mean: number | null }) {
  const lights = useMemo(() => knownLights(groups), [groups]);
  const draw = useMemo(() => lightPlot(lights, mean), [lights, mean]);
  if (lights.length === 0) return <p class="muted dense mt">{say(NONE)}</p>;
  return <Plot label={say(LABEL)} height={lightHeight(lights.length)} draw={draw} />;
}

const LABEL: Text = { en: "Severe share by light with 95 % interval", fr: "Part des graves par lumière avec intervalle à 95 %" };
const NONE: Text = { en: "No accident.", fr: "Aucun accident." };
