import { client } from "../../api/client";
import { useQuery } from "../../api/useQuery";
import { Loaded } from "../../design/Loaded";
import { Glyph } from "../../design/Status";
import { Table } from "../../design/Table";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { checkWords } from "./checkWords";
import type { Check, Quality } from "./datasets";
import { rejectionText } from "./rejectionTexts";
import { tableName } from "./tableName";

/** Every check in the words of its rule with its value and limit, and what was read, left out and cleared by table. */
export function QualityPart({ id }: { id: string }) {
  const quality = useQuery(`quality ${id}`, (signal) => client.GET("/v1/datasets/{id}/quality", { params: { path: { id } }, signal }));
  return (
    <Loaded query={quality} what={WHAT}>
      {(report) => (
        <div class="grid">
          <section class="c6 sec">
            <h2>{checksFinding(report.checks)}</h2>
            <ul class="checks mt">
              {report.checks
                .filter((check) => !isQuiet(check))
                .toSorted((a, b) => ORDER[a.verdict] - ORDER[b.verdict])
                .map((check) => (
                  <CheckRow key={check.name} check={check} />
                ))}
            </ul>
            <MissingShares checks={report.checks.filter(isQuiet)} />
          </section>
          <section class="c6 sec">
            <h2>{say(TABLES)}</h2>
            <div class="mt">
              <Tables report={report} />
            </div>
            <h3 class="mt">{say(CLEARED)}</h3>
            <ClearedCells report={report} />
          </section>
        </div>
      )}
    </Loaded>
  );
}

function CheckRow({ check }: { check: Check }) {
  const { name, verdict } = check;
  const { rule, found, value, quoted } = checkWords(check);
  const shape = { pass: "ok", warn: "warn", fail: "danger" } as const;
  return (
    <li class={verdict}>
      <Glyph state={shape[verdict]} />
      <span>
        {quoted ? <q lang="en">{rule}</q> : rule}
        <small>
          {found && `${found} · `}
          <code>{name}</code>
        </small>
        <span class="vh"> {say(VERDICTS[verdict])}</span>
      </span>
      <span class="v">{value}</span>
    </li>
  );
}

/** One for each column: as long as none is over its limit, their number says enough. */
function isQuiet({ name, verdict }: Check): boolean {
  return verdict === "pass" && name.startsWith("missing-");
}

function MissingShares({ checks }: { checks: readonly Check[] }) {
  if (checks.length === 0) return null;
  return (
    <details class="mt">
      <summary class="dense">{say(MISSING, { n: checks.length })}</summary>
      <Table
        label={say(MISSING, { n: checks.length })}
        rows={checks}
        keyOf={({ name }) => name}
        order={{ column: "share", direction: "descending" }}
        columns={[
          {
            id: "column",
            name: say(COLUMN),
            cell: ({ name }) => <code>{name.slice("missing-".length)}</code>,
            sort: ({ name }) => name,
          },
          {
            id: "share",
            name: say(MISSING_SHARE),
            number: true,
            cell: ({ value }) => format.percent(value, 1),
            sort: ({ value }) => value,
          },
          { id: "limit", name: say(LIMIT), number: true, cell: ({ limit }) => format.percent(limit), sort: ({ limit }) => limit },
        ]}
      />
    </details>
  );
}

function Tables({ report }: { report: Quality }) {
  const rows = Object.entries(report.tables).map(([name, table]) => ({ name, ...table }));
  return (
    <Table
      label={say(TABLES)}
      rows={rows}
      keyOf={({ name }) => name}
      columns={[
        { id: "name", name: say(TABLE), cell: ({ name }) => tableName(name) },
        { id: "in", name: say(READ), number: true, cell: ({ rowsIn }) => format.count(rowsIn) },
        { id: "out", name: say(KEPT), number: true, cell: ({ rowsOut }) => format.count(rowsOut) },
        {
          id: "rejected",
          name: say(REJECTED),
          cell: ({ rejected }) =>
            Object.entries(rejected)
              .map(([reason, count]) => say(REASON, { reason: say(rejectionText(reason)), n: format.count(count) }))
              .join(", ") || "–",
        },
      ]}
    />
  );
}

function ClearedCells({ report }: { report: Quality }) {
  const rows = Object.entries(report.tables).flatMap(([table, { cellsCleared }]) =>
    Object.entries(cellsCleared).map(([column, { count, first }]) => ({ table, column, count, first })),
  );
  if (rows.length === 0) return <p class="sub">{say(NOTHING_CLEARED)}</p>;
  return (
    <Table
      label={say(CLEARED)}
      rows={rows}
      keyOf={({ table, column }) => `${table} ${column}`}
      order={{ column: "count", direction: "descending" }}
      columns={[
        {
          id: "column",
          name: say(COLUMN),
          cell: ({ table, column }) => `${table}.${column}`,
          sort: ({ table, column }) => `${table}.${column}`,
        },
        { id: "count", name: say(CELLS), number: true, cell: ({ count }) => format.count(count), sort: ({ count }) => count },
        {
          id: "first",
          name: say(FIRST),
          cell: ({ first }) => (
            <>
              <code>{first.value}</code> <span class="muted">{say(FIRST_AT, { file: first.file, row: first.row })}</span>
            </>
          ),
        },
      ]}
    />
  );
}

function checksFinding(checks: readonly Check[]): string {
  const failed = checks.filter(({ verdict }) => verdict === "fail").length;
  const warned = checks.filter(({ verdict }) => verdict === "warn").length;
  return say(failed > 0 ? FAILED : warned > 0 ? WARNED : PASSED, { n: checks.length, failed, warned });
}

const ORDER: Readonly<Record<Check["verdict"], number>> = { fail: 0, warn: 1, pass: 2 };
const VERDICTS: Readonly<Record<Check["verdict"], Text>> = {
  pass: { en: "passed", fr: "réussi" },
  warn: { en: "warns", fr: "en alerte" },
  fail: { en: "failed", fr: "en échec" },
};
const WHAT: Text = { en: "the quality report", fr: "le rapport de qualité" };
const PASSED: Text = { en: "All {n} checks passed", fr: "Les {n} contrôles ont réussi" };
const WARNED: Text = { en: "Warned by {warned} of {n} checks", fr: "Alerte à {warned} des {n} contrôles" };
const FAILED: Text = { en: "{failed} of {n} checks failed", fr: "Échec à {failed} des {n} contrôles" };
const MISSING: Text = {
  en: "{n} columns are missing no more often than documented",
  fr: "{n} colonnes n’ont pas plus de manquants que documenté",
};
const MISSING_SHARE: Text = { en: "Missing", fr: "Manquants" };
const LIMIT: Text = { en: "Limit", fr: "Limite" };
const TABLES: Text = { en: "What was read, kept and left out", fr: "Lu, gardé et écarté" };
const TABLE: Text = { en: "Table", fr: "Table" };
const READ: Text = { en: "Rows read", fr: "Lignes lues" };
const KEPT: Text = { en: "Kept", fr: "Gardées" };
const REJECTED: Text = { en: "Left out", fr: "Écartées" };
const REASON: Text = { en: "{reason}: {n}", fr: "{reason} : {n}" };
const CLEARED: Text = { en: "Cells that held something unusable and became missing", fr: "Cellules inutilisables, devenues manquantes" };
const NOTHING_CLEARED: Text = { en: "None.", fr: "Aucune." };
const COLUMN: Text = { en: "Column", fr: "Colonne" };
const CELLS: Text = { en: "Cells", fr: "Cellules" };
const FIRST: Text = { en: "First seen", fr: "Premier cas" };
const FIRST_AT: Text = { en: "{file}, line {row}", fr: "{file}, ligne {row}" };
