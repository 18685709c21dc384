import { useEffect, useMemo, useState } from "preact/hooks";
import { say, type Text } from "../../i18n/locale";
import { centreOf } from "../predict/place/departmentAt";
import { type DepartmentShape, departmentShapes, FRANCE_BOX } from "../predict/place/departmentShapes";
import { MapCallouts } from "./MapCallouts";
import { RING } from "./parisRing";
import type { RateClasses } from "./rateClasses";
import type { Zone } from "./replies";
import type { Measure } from "./selection";
import { useZoneFocus } from "./useZoneFocus";
import { fillOf, zoneColour } from "./zoneColour";
import type { Place } from "./zoneNeighbour";
import { zoneSentence } from "./zoneSentence";

/** A narrower map has no room for the name of a department beside it. */
const WIDE = 560;

/** The departments of metropolitan France in the colours of their rates, Paris and its ring enlarged. */
export function DepartmentMap({
  zones,
  measure,
  classes,
  chosen,
  onChoose,
  width,
  label,
}: {
  zones: readonly Zone[];
  measure: Measure;
  classes: RateClasses;
  chosen: readonly string[];
  onChoose: (id: string) => void;
  width: number;
  label: string;
}) {
  const [shapes, setShapes] = useState<readonly DepartmentShape[]>([]);
  useEffect(() => {
    departmentShapes().then(setShapes);
  }, []);
  const byId = useMemo(() => new Map(zones.map((zone) => [zone.zone, zone])), [zones]);
  const places = useMemo(() => shapes.map(placeOf), [shapes]);
  const focus = useZoneFocus(places, onChoose);
  const at = shapes.find(({ id }) => id === focus.at);
  const draw = (shape: DepartmentShape) => (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard reaches areas through the map around them
    <path
      key={shape.id}
      class={`dep ${chosen.includes(shape.id) || shape.id === focus.at ? "on" : ""}`}
      d={shape.path}
      style={{ fill: fillOf(zoneColour(byId.get(shape.id), measure, classes), measure) }}
      onPointerEnter={() => focus.setAt(shape.id)}
      onClick={() => onChoose(shape.id)}
    />
  );
  const { circle, from, scale } = RING;
  const unit = (FRANCE_BOX.width + 17) / width;
  const height = Math.round((width * (FRANCE_BOX.height + 15)) / (FRANCE_BOX.width + 17));
  return (
    <div class="zonemap">
      <svg
        width={width}
        height={height}
        viewBox={`-8 0 ${FRANCE_BOX.width + 17} ${FRANCE_BOX.height + 15}`}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is one tab stop; arrows move inside it
        tabIndex={0}
        aria-label={label}
        aria-describedby="zone-at"
        aria-roledescription={say(MAP)}
        onKeyDown={focus.onKeyDown}
        onFocus={focus.onFocus}
        onPointerLeave={() => focus.setAt(undefined)}
      >
        {shapes.map(draw)}
        {at && <path class="dep on zonemap__at" d={at.path} />}
        <circle class="lead" cx={from.x} cy={from.y} r={from.r} />
        <path class="lead" d={`M${from.x + from.r} ${from.y - 4}L${circle.x - circle.r + 4} ${circle.y + 26}`} />
        <clipPath id="paris-ring">
          <circle cx={circle.x} cy={circle.y} r={circle.r} />
        </clipPath>
        <g clip-path="url(#paris-ring)">
          <circle cx={circle.x} cy={circle.y} r={circle.r} fill="var(--surface)" />
          <g transform={`translate(${circle.x - from.x * scale} ${circle.y - from.y * scale}) scale(${scale})`} class="zonemap__ring">
            {shapes.filter(({ id }) => RING.ids.includes(id)).map(draw)}
          </g>
        </g>
        <circle cx={circle.x} cy={circle.y} r={circle.r} fill="none" stroke="var(--text)" stroke-width="1.2" />
        <MapCallouts zones={zones} shapes={shapes} unit={unit} rates={measure === "rate"} wide={width >= WIDE} />
      </svg>
      <p class="zonemap__say dense" id="zone-at" role="status">
        {at ? zoneSentence(at.name, byId.get(at.id), measure) : say(HOW)}
      </p>
    </div>
  );
}

function placeOf(shape: DepartmentShape): Place {
  const [x, y] = centreOf(shape);
  return { id: shape.id, x, y };
}

const MAP: Text = { en: "map", fr: "carte" };
const HOW: Text = {
  en: "Point at a department, or move with the arrows; Enter filters by it.",
  fr: "Pointez un département, ou déplacez-vous avec les flèches ; Entrée filtre.",
};
