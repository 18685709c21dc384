import { useEffect, useMemo, useState } from "preact/hooks";
import { say, type Text } from "../../i18n/locale";
import { departmentAt } from "../predict/place/departmentAt";
import { type DepartmentShape, departmentShapes } from "../predict/place/departmentShapes";
import { shortCell } from "./findings";
import { type Hexagon, type HexagonMap, hexagonMap, pathOf } from "./hexagons";
import { Locator } from "./Locator";
import type { RateClasses } from "./rateClasses";
import type { Zone } from "./replies";
import { type Measure, RESOLUTIONS } from "./selection";
import { useZoneFocus } from "./useZoneFocus";
import { fillOf, zoneColour } from "./zoneColour";
import { zoneSentence } from "./zoneSentence";

/** A map is no taller than this, in pixels: it and its legend fit on a screen. */
const HIGHEST = 680;

/** Around the map hexagons are still drawn whose middle lies so far beyond its edge, in units of the map. */
const ROOM = 14;

/** Kilometres of a unit of the map of France, nearly. */
const KM_OF_UNIT = 2;

const COLOURS = [0, 1, 2, 3, 4, 5, 6, 7];

/** Hexagonal cells in the colours of their rates: one path for each colour, so that ten thousand of them are eight elements. */
export function CellMap({
  zones,
  resolution,
  region,
  measure,
  classes,
  width,
  label,
}: {
  zones: readonly Zone[];
  resolution: number;
  region: "france" | "chicago";
  measure: Measure;
  classes: RateClasses;
  width: number;
  label: string;
}) {
  const [map, setMap] = useState<HexagonMap>();
  const [shapes, setShapes] = useState<readonly DepartmentShape[]>([]);
  useEffect(() => {
    let late = false;
    const cells = zones.map(({ zone }) => zone);
    hexagonMap(cells, resolution, region).then((made) => late || setMap(made));
    return () => {
      late = true;
    };
  }, [zones, resolution, region]);
  useEffect(() => {
    if (region === "france") departmentShapes().then(setShapes);
    else setShapes([]);
  }, [region]);
  const byId = useMemo(() => new Map(zones.map((zone) => [zone.zone, zone])), [zones]);
  const paths = useMemo(() => {
    if (!map) return [];
    // Wrong coordinates put some abroad: the table has them.
    const isOnMap = ({ x, y }: Hexagon) => x > -ROOM && y > -ROOM && x < map.width + ROOM && y < map.height + ROOM;
    const drawn = [...map.hexagons.values()].filter((hexagon) => byId.has(hexagon.id) && isOnMap(hexagon));
    const colours = new Map(drawn.map((hexagon) => [hexagon, zoneColour(byId.get(hexagon.id), measure, classes)]));
    return COLOURS.map((colour) => pathOf(drawn.filter((hexagon) => colours.get(hexagon) === colour)));
  }, [map, byId, measure, classes]);
  const places = useMemo(() => [...(map?.hexagons.values() ?? [])], [map]);
  const focus = useZoneFocus(places, () => undefined);
  const at = focus.at === undefined ? undefined : map?.hexagons.get(focus.at);
  const land = useMemo(() => shapes.map(({ path }) => `M0 0${path}`).join(""), [shapes]);
  const radius = region === "france" ? (RESOLUTIONS.france.find((size) => size.resolution === resolution)?.km ?? 0) / 2 / KM_OF_UNIT : 0;
  // Nothing that is drawn is cut off at the edge.
  const room = ROOM + radius;
  const [wide, high] = map ? [map.width + 2 * room, map.height + 2 * room] : [613, 585];
  const shown = Math.min(width, Math.round((HIGHEST * wide) / high));
  const height = Math.round((shown * high) / wide);
  const point = (event: PointerEvent & { currentTarget: SVGSVGElement }) => {
    if (!map) return;
    const box = event.currentTarget.getBoundingClientRect();
    const cell = map.cellAt(((event.clientX - box.left) * wide) / box.width - room, ((event.clientY - box.top) * high) / box.height - room);
    focus.setAt(map.hexagons.has(cell) ? cell : undefined);
  };
  return (
    <div class="zonemap" aria-busy={map === undefined}>
      <svg
        width={shown}
        height={height}
        viewBox={`${-room} ${-room} ${wide.toFixed(1)} ${high.toFixed(1)}`}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is one tab stop; arrows move inside it
        tabIndex={0}
        aria-label={label}
        aria-describedby="zone-at"
        aria-roledescription={say(MAP)}
        onKeyDown={focus.onKeyDown}
        onFocus={focus.onFocus}
        onPointerMove={point}
        onPointerLeave={() => focus.setAt(undefined)}
      >
        {shapes.length > 0 && <path class="zonemap__land" d={land} />}
        {paths.map(
          (path, colour) => path !== "" && <path key={colour} class="zonemap__cells" d={path} style={{ fill: fillOf(colour, measure) }} />,
        )}
        {shapes.length > 0 && (
          <>
            <path class="zonemap__outline" d={land} />
            <mask id="zonemap-sea">
              <rect x={-room} y={-room} width={wide} height={high} fill="#fff" />
              <path d={land} fill="#000" stroke="#000" stroke-width="0.5" />
            </mask>
            <g mask="url(#zonemap-sea)">
              <rect class="zonemap__sea" x={-room} y={-room} width={wide} height={high} />
              <path class="zonemap__coast" d={land} />
            </g>
          </>
        )}
        {at && <path class="dep on zonemap__at" d={at.path} />}
      </svg>
      {map && region !== "france" && <Locator {...map.middle} name={say(NAMES[region])} />}
      <p class="zonemap__say dense" id="zone-at" role="status">
        {at
          ? zoneSentence(
              [say(CELL, { id: shortCell(at.id) }), departmentAt(shapes, [at.x, at.y], radius)?.name].filter(Boolean).join(", "),
              byId.get(at.id),
              measure,
            )
          : say(HOW)}
      </p>
    </div>
  );
}

const NAMES = { chicago: { en: "Chicago", fr: "Chicago" } } as const;
const MAP: Text = { en: "map", fr: "carte" };
const CELL: Text = { en: "Hexagon {id}", fr: "Hexagone {id}" };
const HOW: Text = { en: "Point at a hexagon, or move with the arrows.", fr: "Pointez un hexagone, ou déplacez-vous avec les flèches." };
