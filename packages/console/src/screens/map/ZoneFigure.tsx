import { useMemo } from "preact/hooks";
import { Empty } from "../../design/Empty";
import { Figure } from "../../design/Figure";
import { Segments } from "../../design/Segments";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { CellMap } from "./CellMap";
import { DepartmentMap } from "./DepartmentMap";
import { expectedFinding } from "./expectedFinding";
import { RateLegend, RatioLegend } from "./RateLegend";
import { rateClasses } from "./rateClasses";
import type { ZonesReply } from "./replies";
import { type Measure, RESOLUTIONS, regionOf, type Selection, toggled } from "./selection";
import { MIN_COLOURED } from "./zoneColour";

/** The map with its legend and what may be changed about it: zones, size of the hexagons, rate or observed against expected. */
export function ZoneFigure({
  reply,
  selection,
  mean,
  meanLabel,
  onChange,
}: {
  reply: ZonesReply;
  selection: Selection;
  mean: number | null;
  meanLabel: string;
  onChange: (change: Readonly<Record<string, string | undefined>>) => void;
}) {
  const region = regionOf(reply.dataset.name);
  const { zones, by } = reply;
  const measure: Measure = reply.model ? selection.measure : "rate";
  const classes = useMemo(
    () => rateClasses(zones.filter(({ accidents }) => accidents >= MIN_COLOURED).map(({ shrunk }) => shrunk)),
    [zones],
  );
  const placed = reply.total.accidents - reply.unplaced.accidents;
  const places = { placed: format.count(placed), unplaced: format.count(reply.unplaced.accidents), zones: format.count(zones.length) };
  const about = [...(measure === "expected" ? [say(OBSERVED)] : []), say(by === "department" ? PLACED_DEPARTMENT : PLACED, places)].join(
    " ",
  );
  const title = measure === "expected" ? expectedFinding(reply) : say(TITLES[by]);
  const head = (
    <div class="legend">
      {measure === "expected" ? <RatioLegend /> : <RateLegend classes={classes} mean={mean} meanLabel={meanLabel} />}
      <div class="legend__choices">
        <Segments
          hidden
          legend={say(ZONES)}
          options={(region === "france" ? (["department", "cell"] as const) : (["cell", "area"] as const)).map((kind) => ({
            value: kind,
            label: say(KINDS[kind]),
          }))}
          value={selection.by}
          onChange={(kind) => onChange({ by: kind, resolution: undefined })}
        />
        {reply.model && (
          <Segments
            hidden
            legend={say(MEASURE)}
            options={[
              { value: "rate", label: say(RATE) },
              { value: "expected", label: say(AGAINST) },
            ]}
            value={measure}
            onChange={(value) => onChange({ measure: value === "expected" ? value : undefined })}
          />
        )}
        {by === "cell" && (
          <Segments
            hidden
            legend={say(SIZE)}
            options={RESOLUTIONS[region].map(({ resolution, km }) => ({ value: String(resolution), label: `${km} km` }))}
            value={String(reply.resolution ?? selection.resolution)}
            onChange={(resolution) => onChange({ resolution })}
          />
        )}
      </div>
    </div>
  );
  return (
    <Figure columns={7} title={title} about={about} head={head}>
      {(width) =>
        by === "department" ? (
          <DepartmentMap
            zones={zones}
            measure={measure}
            classes={classes}
            chosen={selection.filters.dep}
            onChoose={(id) => onChange({ dep: toggled(selection.filters.dep, id).join(",") })}
            width={width}
            label={title}
          />
        ) : by === "cell" && zones.length === 0 ? (
          <Empty title={say(NO_PLACES)}>{say(reply.total.accidents === 0 ? NONE_CHOSEN : NO_PLACES_WHY)}</Empty>
        ) : by === "cell" ? (
          <CellMap
            zones={zones}
            resolution={reply.resolution ?? selection.resolution}
            region={region}
            measure={measure}
            classes={classes}
            width={width}
            label={title}
          />
        ) : (
          <p class="muted dense mt">{say(NO_SHAPES)}</p>
        )
      }
    </Figure>
  );
}

const TITLES: Readonly<Record<ZonesReply["by"], Text>> = {
  department: { en: "Severe share by department", fr: "Part des graves par département" },
  cell: { en: "Severe share by hexagon", fr: "Part des graves par hexagone" },
  area: { en: "Severe share by area", fr: "Part des graves par secteur" },
};
const OBSERVED: Text = {
  en: "Severe accidents observed over those expected, counted where the 95 % interval leaves 1 out.",
  fr: "Graves observés sur graves attendus, comptés là où l’intervalle à 95 % exclut 1.",
};
const PLACED_DEPARTMENT: Text = {
  en: "Rates shrunk towards the mean where numbers are small. {placed} accidents with a known department; {unplaced} without one are not on the map, nor are overseas departments.",
  fr: "Taux lissés vers la moyenne quand les nombres sont petits. {placed} accidents au département connu ; {unplaced} sans département ne sont pas sur la carte, ni les départements d’outre-mer.",
};
const PLACED: Text = {
  en: "{zones} zones, rates shrunk towards the mean where numbers are small. {placed} accidents with a known place; {unplaced} without one are not on the map. Grey: fewer than 30.",
  fr: "{zones} zones, taux lissés vers la moyenne quand les nombres sont petits. {placed} accidents au lieu connu ; {unplaced} sans lieu ne sont pas sur la carte. Gris : moins de 30.",
};
const NO_PLACES: Text = { en: "None of these accidents has coordinates", fr: "Aucun de ces accidents n’a de coordonnées" };
const NO_PLACES_WHY: Text = {
  en: "Their file names no places. By department, hour, month and light they are counted all the same.",
  fr: "Leur fichier ne donne pas de lieu. Ils sont comptés par département, heure, mois et lumière.",
};
const NONE_CHOSEN: Text = {
  en: "No accident is chosen: widen the sentence above.",
  fr: "Aucun accident choisi : élargissez la phrase ci-dessus.",
};
const ZONES: Text = { en: "Zones", fr: "Zones" };
const KINDS = {
  department: { en: "Departments", fr: "Départements" },
  cell: { en: "Hexagons", fr: "Hexagones" },
  area: { en: "Areas", fr: "Secteurs" },
} as const;
const MEASURE: Text = { en: "What is drawn", fr: "Ce qui est tracé" };
const RATE: Text = { en: "Rate", fr: "Taux" };
const AGAINST: Text = { en: "Against expected", fr: "Par rapport à l’attendu" };
const SIZE: Text = { en: "Width of a hexagon", fr: "Largeur d’un hexagone" };
const NO_SHAPES: Text = {
  en: "The service answers no outlines of areas: see the ranking and the table.",
  fr: "Le service ne donne pas le contour des secteurs : voir le classement et le tableau.",
};
