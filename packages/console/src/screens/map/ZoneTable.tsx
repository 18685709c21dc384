import { useMemo, useState } from "preact/hooks";
import { type Column, Table } from "../../design/Table";
import { type Order, sorted } from "../../design/tableOrder";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { shortCell, zoneName } from "./findings";
import { ratioClassOf } from "./rateClasses";
import type { Zone } from "./replies";
import { useNamedCells } from "./useNamedCells";

/** Rows shown before all are asked for. */
const FIRST = 15;

/** Beyond this even "all" is a page: a longer list is for the file. */
const MOST = 500;

const BY_ACCIDENTS: Order = { column: "accidents", direction: "descending" };

/** Every zone in figures: counts, share with interval, shrunk rate, observed against expected. */
export function ZoneTable({
  zones,
  order,
  onOrder,
  inFrance,
}: {
  zones: readonly Zone[];
  order: Order | undefined;
  onOrder: (order: Order) => void;
  /** Whether zones without a name are hexagons of France. */
  inFrance: boolean;
}) {
  const [all, setAll] = useState(false);
  const current = order ?? BY_ACCIDENTS;
  const ordered = useMemo(() => {
    const sort = columns().find(({ id }) => id === current.column)?.sort;
    return sort ? sorted(zones, sort, current.direction) : zones;
  }, [zones, current.column, current.direction]);
  const shown = useNamedCells(ordered.slice(0, all ? MOST : FIRST), inFrance);
  return (
    <>
      <Table label={say(LABEL)} columns={columns()} rows={shown} keyOf={({ zone }) => zone} order={current} onOrder={onOrder} />
      {zones.length > FIRST && (
        <button type="button" class="btn btn--quiet" onClick={() => setAll(!all)}>
          {all ? say(FEWER) : say(MORE, { n: format.count(Math.min(zones.length, MOST)) })}
        </button>
      )}
      {zones.length > MOST && all && <p class="small faint">{say(IN_FILE, { n: format.count(zones.length) })}</p>}
    </>
  );
}

function columns(): Column<Zone>[] {
  return [
    { id: "zone", name: say(ZONE), cell: (zone) => zoneCell(zone), sort: zoneName },
    {
      id: "accidents",
      name: say(ACCIDENTS),
      number: true,
      cell: ({ accidents }) => format.count(accidents),
      sort: ({ accidents }) => accidents,
    },
    { id: "severe", name: say(SEVERE), number: true, cell: ({ severe }) => format.count(severe), sort: ({ severe }) => severe },
    { id: "share", name: say(SHARE), number: true, cell: ({ share }) => format.percent(share, 1), sort: ({ share }) => share },
    {
      id: "interval",
      name: say(INTERVAL),
      number: true,
      cell: ({ interval: [low, high] }) => (
        <span class="muted">{say(RANGE, { low: format.decimal(low * 100, 1), high: format.decimal(high * 100, 1) })}</span>
      ),
    },
    {
      id: "shrunk",
      name: say(SHRUNK),
      number: true,
      cell: ({ shrunk }) => <b>{format.percent(shrunk, 1)}</b>,
      sort: ({ shrunk }) => shrunk,
    },
    {
      id: "expected",
      name: say(EXPECTED),
      number: true,
      cell: ({ expected }) =>
        expected ? `${format.count(expected.observed)} / ${format.decimal(expected.expected, expected.expected < 10 ? 1 : 0)}` : "–",
      sort: ({ expected }) => expected?.expected,
    },
    { id: "bar", name: say(BAR), cell: ({ expected }) => expected && <RatioBar ratio={expected.ratio} /> },
    {
      id: "ratio",
      name: say(RATIO),
      number: true,
      cell: ({ expected }) => (expected ? format.decimal(expected.ratio) : "–"),
      sort: ({ expected }) => expected?.ratio,
    },
  ];
}

function zoneCell(zone: Zone) {
  return zone.name === undefined ? (
    <code>{zoneName(zone)}</code>
  ) : (
    <>
      {zone.name} <span class="faint">{shortCell(zone.zone)}</span>
    </>
  );
}

/** The ratio on a log scale, 1 in the middle, a half and two at the ends. */
function RatioBar({ ratio }: { ratio: number }) {
  const end = Math.max(-1, Math.min(1, Math.log2(Math.max(ratio, 1e-6)))) * 60;
  return (
    <svg width="132" height="14" viewBox="-66 0 132 14" aria-hidden="true">
      <rect x={Math.min(0, end)} y="3" width={Math.max(1, Math.abs(end))} height="8" fill={`var(--div-${ratioClassOf(ratio)})`} />
      <path class="ax" d="M0 0V14" />
    </svg>
  );
}

const LABEL: Text = { en: "Rates by zone", fr: "Taux par zone" };
const ZONE: Text = { en: "Zone", fr: "Zone" };
const ACCIDENTS: Text = { en: "Accidents", fr: "Accidents" };
const SEVERE: Text = { en: "Severe", fr: "Graves" };
const SHARE: Text = { en: "Share", fr: "Part" };
const INTERVAL: Text = { en: "95 % interval", fr: "Intervalle à 95 %" };
const RANGE: Text = { en: "{low} to {high}", fr: "{low} à {high}" };
const SHRUNK: Text = { en: "Shrunk rate", fr: "Taux lissé" };
const EXPECTED: Text = { en: "Observed / expected", fr: "Observé / attendu" };
const BAR: Text = { en: "1 = as the model expects", fr: "1 = comme le modèle l’attend" };
const RATIO: Text = { en: "Ratio", fr: "Rapport" };
const MORE: Text = { en: "Show {n} zones", fr: "Afficher {n} zones" };
const FEWER: Text = { en: "Show fewer", fr: "Afficher moins" };
const IN_FILE: Text = { en: "The file (Download CSV) has all {n}.", fr: "Le fichier (Télécharger le CSV) contient les {n}." };
