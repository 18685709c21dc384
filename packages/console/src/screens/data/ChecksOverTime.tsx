import { Figure } from "../../design/Figure";
import { linearScale } from "../../design/linearScale";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import type { DatasetSummary } from "./datasets";

const SHOWN = 40;
const HEIGHT = 150;
const MARGIN = { top: 8, right: 8, bottom: 36, left: 36 };

/** Checks of each version in the order of ingestion, stacked: failed at the bottom, then warned, then passed. The table above holds the same numbers. */
export function ChecksOverTime({ datasets }: { datasets: readonly DatasetSummary[] }) {
  const shown = datasets.slice(0, SHOWN).toReversed();
  const most = Math.max(1, ...shown.map(({ checks: { pass, warn, fail } }) => pass + warn + fail));
  const bad = shown.filter(({ checks }) => checks.fail + checks.warn > 0).length;
  const title = say(bad === 0 ? CLEAN : SOME, { bad, n: shown.length });
  return (
    <Figure columns={12} title={title} about={say(ABOUT)}>
      {(width) => {
        const y = linearScale([0, most], [HEIGHT - MARGIN.bottom, MARGIN.top]);
        const step = Math.min(72, (width - MARGIN.left - MARGIN.right) / shown.length);
        return (
          <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={title}>
            {[0, most].map((tick) => (
              <g key={tick}>
                <path class={tick === 0 ? "ax" : "gl"} d={`M${MARGIN.left} ${y(tick)}H${width - MARGIN.right}`} />
                <text class="tick end" x={MARGIN.left - 6} y={y(tick) + 4}>
                  {format.count(tick)}
                </text>
              </g>
            ))}
            {shown.map(({ id, createdAt, checks: { pass, warn, fail } }, index) => {
              const x = MARGIN.left + index * step + 3;
              const size = Math.max(3, step - 6);
              return (
                <g key={id}>
                  <rect class="quality-fail" x={x} width={size} y={y(fail)} height={y(0) - y(fail)} />
                  <rect class="quality-warn" x={x} width={size} y={y(fail + warn)} height={y(fail) - y(fail + warn)} />
                  <rect class="quality-pass" x={x} width={size} y={y(fail + warn + pass)} height={y(fail + warn) - y(fail + warn + pass)} />
                  {step >= 60 && (
                    <text class="tick" x={x} y={HEIGHT - 18}>
                      {format.date(createdAt).replace(/ \d{4}$/, "")}
                    </text>
                  )}
                </g>
              );
            })}
          </svg>
        );
      }}
    </Figure>
  );
}

const CLEAN: Text = { en: "Every check of the last {n} versions passed", fr: "Tous les contrôles des {n} dernières versions ont réussi" };
const SOME: Text = {
  en: "{bad} of the last {n} versions have checks that warn or failed",
  fr: "{bad} des {n} dernières versions ont des contrôles en alerte ou en échec",
};
const ABOUT: Text = {
  en: "Quality checks by version, in the order of ingestion: failed in crimson below, warned in amber, passed in grey.",
  fr: "Contrôles de qualité par version, dans l’ordre d’ingestion : en échec en bas (cramoisi), en alerte (ambre), réussis (gris).",
};
