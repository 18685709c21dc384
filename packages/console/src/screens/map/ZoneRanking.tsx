import { useMemo } from "preact/hooks";
import { Plot } from "../../design/Plot";
import { say, type Text } from "../../i18n/locale";
import type { Zone } from "./replies";
import { useNamedCells } from "./useNamedCells";
import { type Ranking, zoneEnds, zoneHeight, zonePlot } from "./zonePlot";

/** Zones with the highest and the lowest shrunk rates: filled dot shrunk, ring observed, line its 95 % interval, all accidents dashed. */
export function ZoneRanking({
  zones,
  mean,
  meanLabel,
  codes,
  inFrance,
}: {
  zones: readonly Zone[];
  mean: number | null;
  meanLabel: string;
  /** What codes are shown beside the names, if any. */
  codes: Ranking["codes"];
  /** Whether zones without a name are hexagons of France. */
  inFrance: boolean;
}) {
  const ends = useMemo(() => zoneEnds(zones), [zones]);
  const high = useNamedCells(ends.high, inFrance);
  const low = useNamedCells(ends.low, inFrance);
  const draw = useMemo(() => zonePlot({ high, low, mean, meanLabel, codes }), [high, low, mean, meanLabel, codes]);
  if (ends.high.length === 0) return <p class="muted dense mt">{say(NONE)}</p>;
  return <Plot label={say(LABEL, { mean: meanLabel })} height={zoneHeight(ends)} draw={draw} />;
}

const LABEL: Text = {
  en: "Severe share with 95 % interval of the highest and lowest zones; dashed: {mean}. The table below has all of them.",
  fr: "Part des graves avec intervalle à 95 % des zones les plus hautes et les plus basses ; tirets : {mean}. Le tableau ci-dessous les a toutes.",
};
const NONE: Text = { en: "No zone has 30 accidents.", fr: "Aucune zone n’a 30 accidents." };
