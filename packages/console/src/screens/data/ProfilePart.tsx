import { useLocation } from "preact-iso";
import { client } from "../../api/client";
import { useQuery } from "../../api/useQuery";
import { Loaded } from "../../design/Loaded";
import { Segments } from "../../design/Segments";
import { Table } from "../../design/Table";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { ColumnChart } from "./ColumnChart";
import { missingShare } from "./columnShape";
import type { Profile } from "./datasets";
import { tableName } from "./tableName";

/** Every column of a canonical table (`?table=users`): missing cells, different values, the middle and the spread or the usual values. */
export function ProfilePart({ id }: { id: string }) {
  const profile = useQuery(`profile ${id}`, (signal) => client.GET("/v1/datasets/{id}/profile", { params: { path: { id } }, signal }));
  return (
    <Loaded query={profile} what={WHAT}>
      {(data) => <Tables profile={data} />}
    </Loaded>
  );
}

function Tables({ profile: { tables } }: { profile: Profile }) {
  const { path, query, route } = useLocation();
  const table = tables.find((each) => each.table === query.table) ?? tables[0];
  if (!table) return null;
  return (
    <>
      <Segments
        legend={say(TABLE)}
        value={table.table}
        onChange={(name) => route(`${path}?table=${name}`, true)}
        options={tables.map(({ table: name, rows }) => ({ value: name, label: `${tableName(name)} (${format.count(rows)})` }))}
      />
      <div class="mt">
        <Table
          label={say(COLUMNS, { table: tableName(table.table) })}
          rows={table.columns}
          keyOf={({ name }) => name}
          columns={[
            { id: "name", name: say(COLUMN), cell: ({ name }) => <code>{name}</code>, sort: ({ name }) => name },
            { id: "type", name: say(TYPE), cell: ({ type }) => <span class="muted">{type}</span>, sort: ({ type }) => type },
            {
              id: "missing",
              name: say(MISSING),
              number: true,
              cell: (column) => format.percent(missingShare(column), 1),
              sort: missingShare,
            },
            {
              id: "distinct",
              name: say(DISTINCT),
              number: true,
              cell: ({ distinct }) => format.count(distinct),
              sort: ({ distinct }) => distinct,
            },
            {
              id: "median",
              name: say(MEDIAN),
              number: true,
              cell: ({ numbers }) => (numbers ? short(numbers.quantiles.p50) : "–"),
            },
            {
              id: "middle",
              name: say(MIDDLE),
              number: true,
              cell: ({ numbers }) => (numbers ? `${short(numbers.quantiles.p5)} – ${short(numbers.quantiles.p95)}` : "–"),
            },
            { id: "shape", name: say(SHAPE), cell: (column) => <ColumnChart column={column} /> },
          ]}
        />
      </div>
      <p class="src">{say(LEGEND)}</p>
    </>
  );
}

function short(value: number): string {
  return Number.isInteger(value) ? format.count(value) : format.decimal(value, Math.abs(value) < 10 ? 2 : 1);
}

const WHAT: Text = { en: "the profile", fr: "le profil" };
const TABLE: Text = { en: "Table", fr: "Table" };
const COLUMNS: Text = { en: "Columns of {table}", fr: "Colonnes de la table « {table} »" };
const COLUMN: Text = { en: "Column", fr: "Colonne" };
const TYPE: Text = { en: "Type", fr: "Type" };
const MISSING: Text = { en: "Missing", fr: "Manquants" };
const DISTINCT: Text = { en: "Different", fr: "Distincts" };
const MEDIAN: Text = { en: "Median", fr: "Médiane" };
const MIDDLE: Text = { en: "5 % – 95 %", fr: "5 % – 95 %" };
const SHAPE: Text = { en: "Values", fr: "Valeurs" };
const LEGEND: Text = {
  en: "Numbers: line from the 5th to the 95th percentile, box over the middle half, mark at the median, drawn between the 1st and the 99th. Codes: shares of the most frequent values.",
  fr: "Nombres : trait du 5e au 95e centile, boîte sur la moitié centrale, repère à la médiane, tracés entre le 1er et le 99e. Codes : parts des valeurs les plus fréquentes.",
};
