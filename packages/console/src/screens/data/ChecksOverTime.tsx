import { useMemo } from "preact/hooks";
import { Figure } from "../../design/Figure";
import { Plot } from "../../design/Plot";
import { say, type Text } from "../../i18n/locale";
import { checksPlot } from "./checksPlot";
import type { DatasetSummary } from "./datasets";

const SHOWN = 40;

/** Checks of each version in the order of ingestion, stacked: failed at the bottom, then warned, then passed. The table above holds the same numbers. */
export function ChecksOverTime({ datasets }: { datasets: readonly DatasetSummary[] }) {
  const shown = useMemo(() => datasets.slice(0, SHOWN).toReversed(), [datasets]);
  const draw = useMemo(() => checksPlot(shown), [shown]);
  const bad = shown.filter(({ checks }) => checks.fail + checks.warn > 0).length;
  const title = shown.length === 1 ? say(bad === 0 ? ONE_CLEAN : ONE_BAD) : say(bad === 0 ? CLEAN : SOME, { bad, n: shown.length });
  return (
    <Figure columns={12} title={title} about={say(ABOUT)}>
      <Plot label={title} height={150} draw={draw} />
    </Figure>
  );
}

const ONE_CLEAN: Text = { en: "Every check of the only version passed", fr: "La seule version a réussi tous ses contrôles" };
const ONE_BAD: Text = {
  en: "The only version has checks that warn or failed",
  fr: "La seule version a des contrôles en alerte ou en échec",
};
const CLEAN: Text = { en: "Every check of the last {n} versions passed", fr: "Tous les contrôles des {n} dernières versions ont réussi" };
const SOME: Text = {
  en: "{bad} of the last {n} versions have checks that warn or failed",
  fr: "{bad} des {n} dernières versions ont des contrôles en alerte ou en échec",
};
const ABOUT: Text = {
  en: "Quality checks by version, in the order of ingestion: failed in crimson below, warned in amber, passed in grey.",
  fr: "Contrôles de qualité par version, dans l’ordre d’ingestion : en échec en bas (cramoisi), en alerte (ambre), réussis (gris).",
};
