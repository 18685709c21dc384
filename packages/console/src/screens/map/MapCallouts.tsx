import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { centreOf } from "../predict/place/departmentAt";
import type { DepartmentShape } from "../predict/place/departmentShapes";
import { ENOUGH, ranked } from "./findings";
import { calloutAt } from "./mapCallout";
import { RING } from "./parisRing";
import type { Zone } from "./replies";

/** Width of a letter of 12 pixels, nearly. */
const LETTER = 6.6;

/** What is said at the map itself: the department that is severe most often, and Paris with its ring. `unit` is a pixel in units of the map. */
export function MapCallouts({
  zones,
  shapes,
  unit,
  rates,
  wide,
}: {
  zones: readonly Zone[];
  shapes: readonly DepartmentShape[];
  unit: number;
  /** Whether the map shows rates. */
  rates: boolean;
  /** Whether there is room beside the map for a department's name, and for a second line. */
  wide: boolean;
}) {
  // The drawing is smaller than its units: letters are not. They stand legible over what lies behind them.
  const letters = { fontSize: `${12 * unit}px`, stroke: "var(--page)", strokeWidth: 3 * unit, paintOrder: "stroke" };
  const { circle } = RING;
  const highest = ranked(zones).find(({ zone }) => shapes.some(({ id }) => id === zone));
  const shape = shapes.find(({ id }) => id === highest?.zone);
  const inner = zones.filter(({ zone, accidents }) => INNER.includes(zone) && accidents >= ENOUGH).map(({ shrunk }) => shrunk);
  const ring = rates && wide && inner.length === INNER.length ? rangeText(inner) : "";
  const lines = highest && [shape?.name ?? "", say(OF, { share: format.percent(highest.shrunk), n: format.count(highest.accidents) })];
  const width = Math.max(...(lines ?? [""]).map((line) => line.length)) * LETTER * unit;
  const callout = shape && calloutAt(centreOf(shape), width);
  return (
    <>
      <text class="b end" x={circle.x - circle.r - 6} y={circle.y - 34} style={letters}>
        {say(PARIS)}
        {ring !== "" && (
          <tspan class="zonemap__detail" x={circle.x - circle.r - 6} dy={15 * unit}>
            {ring}
          </tspan>
        )}
      </text>
      {rates && wide && callout && lines && (
        <>
          <path class="lead zonemap__lead" d={callout.leader} />
          <text class="b end" x={callout.x} y={callout.y} style={letters}>
            {lines[0]}
            <tspan class="zonemap__detail" x={callout.x} dy={15 * unit}>
              {lines[1]}
            </tspan>
          </text>
        </>
      )}
    </>
  );
}

/** Paris and the three departments around it. */
const INNER = ["75", "92", "93", "94"];

function rangeText(shares: readonly number[]): string {
  const [low, high] = [Math.min(...shares), Math.max(...shares)];
  if (format.percent(low) === format.percent(high)) return say(SHARE, { share: format.percent(high) });
  return say(RANGE, { low: format.decimal(low * 100, 0), high: format.percent(high) });
}

const PARIS: Text = { en: "Paris and its ring", fr: "Paris et sa couronne" };
const SHARE: Text = { en: "{share} severe", fr: "{share} de graves" };
const RANGE: Text = { en: "{low} to {high} severe", fr: "{low} à {high} de graves" };
const OF: Text = { en: "{share} of {n}", fr: "{share} sur {n}" };
