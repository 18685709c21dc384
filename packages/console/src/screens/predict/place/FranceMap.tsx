import { useState } from "preact/hooks";
import { say, type Text } from "../../../i18n/locale";
import { centreOf } from "./departmentAt";
import { type DepartmentShape, FRANCE_BOX } from "./departmentShapes";
import { framed } from "./framed";
import { type Point, toDegrees, toMap } from "./franceProjection";

/** How much of the map one press of an arrow key moves the point by, in units of the map: some three kilometres. */
const STEP = 1.2;

/**
 * France by department, small. A press sets the point; on the keyboard arrows move it, Enter takes the middle of what is shown. With a
 * point or a department known it shows their surroundings, else the whole country.
 */
export function FranceMap({
  shapes,
  point,
  department,
  name,
  onPoint,
}: {
  shapes: readonly DepartmentShape[];
  point: Point | undefined;
  department: string | undefined;
  name: string | undefined;
  onPoint: (point: Point) => void;
}) {
  const [whole, setWhole] = useState(false);
  const shape = shapes.find(({ id }) => id === department);
  const centre = point ? toMap(point) : shape && centreOf(shape);
  const near = centre !== undefined && !whole;
  const box = near ? framed(centre) : { x: 0, y: 0, ...FRANCE_BOX };
  const [x, y] = centre ?? [FRANCE_BOX.width / 2, FRANCE_BOX.height / 2];
  const press = (event: MouseEvent) => {
    setWhole(false);
    // Pressed by keyboard: there is no place of the pointer.
    if (event.detail === 0) return onPoint(toDegrees([x, y]));
    const { left, top, width, height } = (event.currentTarget as HTMLButtonElement).getBoundingClientRect();
    const scale = near ? Math.max(width / box.width, height / box.height) : Math.min(width / box.width, height / box.height);
    onPoint(
      toDegrees([
        box.x + box.width / 2 + (event.clientX - left - width / 2) / scale,
        box.y + box.height / 2 + (event.clientY - top - height / 2) / scale,
      ]),
    );
  };
  const move = (event: KeyboardEvent) => {
    const by = MOVES[event.key];
    if (!by || event.ctrlKey) return;
    event.preventDefault();
    onPoint(toDegrees([x + by[0] * STEP, y + by[1] * STEP]));
  };
  return (
    <div class={`mapbox ${near ? "" : "mapbox--whole"}`}>
      <button
        type="button"
        class="mapbox__press"
        aria-label={say(point ? LABEL_POINT : LABEL, { name: name ?? "", lat: point?.lat ?? "", long: point?.long ?? "" })}
        onClick={press}
        onKeyDown={move}
      >
        <svg
          class="mini"
          viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
          preserveAspectRatio={near ? "xMidYMid slice" : "xMidYMid meet"}
          aria-hidden="true"
        >
          <rect x="-700" y="-700" width="2000" height="2000" fill="var(--sunken)" />
          {shapes.map(({ id, path }) => (
            <path key={id} class={`land ${id === department ? "land--on" : ""}`} d={path} />
          ))}
          {shape && <path class="land land--on" d={shape.path} />}
          {point && (
            <>
              <path class="cross" d={`M${x} -700V1300M-700 ${y}H1300`} />
              <circle class="here" cx={x} cy={y} r={near ? 2.6 : 6} />
            </>
          )}
        </svg>
      </button>
      {centre && (
        <button type="button" class="btn btn--s mapbox__zoom" aria-pressed={whole} onClick={() => setWhole(!whole)}>
          {say(whole ? NEAR : WHOLE)}
        </button>
      )}
    </div>
  );
}

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const LABEL: Text = {
  en: "Map of France. Press where it happened; arrow keys move the point.",
  fr: "Carte de France. Indiquez le lieu ; les flèches déplacent le point.",
};
const LABEL_POINT: Text = {
  en: "Map: {name}, point at {lat}, {long}. Arrow keys move it.",
  fr: "Carte : {name}, point à {lat}, {long}. Les flèches le déplacent.",
};
const WHOLE: Text = { en: "All of France", fr: "Toute la France" };
const NEAR: Text = { en: "Closer", fr: "Plus près" };
