import { useMemo } from "preact/hooks";
import { Plot } from "../../design/Plot";
import { say, type Text } from "../../i18n/locale";
import { outstandingMonth } from "./findings";
import { knownMonths, monthPlot } from "./monthPlot";
import { monthSeries } from "./monthSeries";
import type { MonthsReply } from "./replies";

/** Severe share by month with its 95 % band, cut in pieces where the series breaks. */
export function MonthChart({ reply, mean }: { reply: MonthsReply; mean: number | null }) {
  const months = useMemo(() => knownMonths(monthSeries(reply.groups, reply.breaks)), [reply]);
  const draw = useMemo(() => {
    const one = outstandingMonth(reply.groups);
    const named = months.find(({ year, month }) => one?.year === year && one.month === month);
    return monthPlot(months, mean, named);
  }, [reply, months, mean]);
  if (months.length === 0) return <p class="muted dense mt">{say(NONE)}</p>;
  return <Plot label={say(LABEL)} height={210} draw={draw} />;
}

const LABEL: Text = { en: "Severe share by month with 95 % interval", fr: "Part des graves par mois avec intervalle à 95 %" };
const NONE: Text = { en: "No accident has a known month.", fr: "Aucun accident n’a de mois connu." };
