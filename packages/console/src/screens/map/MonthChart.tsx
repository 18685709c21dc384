import { linearScale, roundTicks } from "../../design/linearScale";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { monthName } from "./filterOptions";
import { type MonthPoint, monthSeries } from "./monthSeries";
import type { MonthsReply } from "./replies";

const HEIGHT = 210;
const [TOP, BOTTOM, LEFT] = [16, 184, 44];

/** Severe share by month with its 95 % band, cut in pieces where the series breaks. */
export function MonthChart({ reply, mean, width }: { reply: MonthsReply; mean: number | null; width: number }) {
  const pieces = monthSeries(reply.groups, reply.breaks);
  const points = pieces.flat().filter(({ share }) => share !== null);
  const last = points.at(-1);
  if (!last) return <p class="muted dense mt">{say(NONE)}</p>;
  const ends = points.flatMap(({ interval }) => interval ?? []);
  const low = Math.max(0, Math.min(...ends, mean ?? 1));
  const high = Math.max(...ends, mean ?? 0);
  const x = linearScale([0, Math.max(1, last.at)], [LEFT + 14, width - 14]);
  const y = linearScale([low, high], [BOTTOM, TOP]);
  const long = last.at > 18;
  return (
    <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={say(LABEL)}>
      {roundTicks(low, high, 5).map((tick, index, all) => (
        <g key={tick}>
          <path class="gl" d={`M${LEFT} ${y(tick)}H${width}`} />
          <text class="tick end" x={LEFT - 6} y={y(tick) + 4}>
            {index === all.length - 1
              ? format.percent(tick, high - low < 0.05 ? 1 : 0)
              : format.decimal(tick * 100, high - low < 0.05 ? 1 : 0)}
          </text>
        </g>
      ))}
      {mean !== null && <path class="thr" d={`M${LEFT} ${y(mean)}H${width}`} />}
      {pieces.map((piece) => (
        <Piece key={piece[0]!.at} piece={piece} x={x} y={y} dots={!long} />
      ))}
      {points.map((point, index) =>
        (long ? point.month === 1 || index === 0 : width > 420 || index % 2 === 0) ? (
          <text key={point.at} class="tick mid" x={x(point.at)} y={HEIGHT - 6}>
            {long ? String(point.year) : monthName(point.month, "short")}
          </text>
        ) : null,
      )}
    </svg>
  );
}

function Piece({
  piece,
  x,
  y,
  dots,
}: {
  piece: readonly MonthPoint[];
  x: (at: number) => number;
  y: (share: number) => number;
  dots: boolean;
}) {
  const known = piece.filter(({ share, interval }) => share !== null && interval !== null);
  if (known.length === 0) return null;
  const line = known.map(({ at, share }) => `${x(at).toFixed(1)} ${y(share!).toFixed(1)}`).join("L");
  const upper = known.map(({ at, interval }) => `${x(at).toFixed(1)} ${y(interval![1]).toFixed(1)}`);
  const lower = known.map(({ at, interval }) => `${x(at).toFixed(1)} ${y(interval![0]).toFixed(1)}`).reverse();
  return (
    <>
      <path class="band" d={`M${[...upper, ...lower].join("L")}Z`} />
      <path class="seriesl" d={`M${line}`} />
      {known.map((point) => (
        <circle key={point.at} class="dot" cx={x(point.at)} cy={y(point.share!)} r={dots ? 3.5 : 2}>
          <title>
            {say(POINT, {
              month: `${monthName(point.month)} ${point.year}`,
              share: format.percent(point.share!, 1),
              severe: format.count(point.severe),
              accidents: format.count(point.accidents),
            })}
          </title>
        </circle>
      ))}
    </>
  );
}

const LABEL: Text = { en: "Severe share by month with 95 % interval", fr: "Part des graves par mois avec intervalle à 95 %" };
const POINT: Text = { en: "{month}: {share}, {severe} of {accidents}", fr: "{month} : {share}, {severe} sur {accidents}" };
const NONE: Text = { en: "No accident has a known month.", fr: "Aucun accident n’a de mois connu." };
