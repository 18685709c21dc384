import { useState } from "preact/hooks";
import { Table } from "../../design/Table";
import { say, type Text } from "../../i18n/locale";
import { type Corrections, rowKey } from "./corrections";
import type { QuarantineRow } from "./datasets";
import { rejectionText } from "./rejectionTexts";

type Props = {
  rows: readonly QuarantineRow[];
  corrections: Corrections;
  /** Without it cells are only read. */
  onCell: ((row: QuarantineRow, column: string, value: string) => void) | undefined;
};

/** Rows with where they stood and why they were left out; each opens to its cells. */
export function QuarantineRows({ rows, corrections, onCell }: Props) {
  const [open, setOpen] = useState<string>();
  return (
    <Table
      label={say(LABEL)}
      rows={rows}
      keyOf={rowKey}
      rowClass={(row) => (corrections[rowKey(row)] ? "sel" : undefined)}
      detail={(row) => (rowKey(row) === open ? <Cells row={row} changed={corrections[rowKey(row)] ?? {}} onCell={onCell} /> : undefined)}
      columns={[
        {
          id: "open",
          name: say(OPEN),
          hidden: true,
          cell: (row) => (
            <button
              type="button"
              class="exp"
              aria-expanded={rowKey(row) === open}
              aria-label={say(OPEN_NAMED, { row: row.row, file: row.file })}
              onClick={() => setOpen(rowKey(row) === open ? undefined : rowKey(row))}
            >
              {rowKey(row) === open ? "−" : "+"}
            </button>
          ),
        },
        { id: "reason", name: say(REASON), cell: ({ reason }) => say(rejectionText(reason)), sort: ({ reason }) => reason },
        { id: "file", name: say(FILE), cell: ({ file }) => <code>{file}</code>, sort: ({ file }) => file },
        { id: "row", name: say(LINE), number: true, cell: ({ row }) => row, sort: ({ row }) => row },
      ]}
    />
  );
}

function Cells({ row, changed, onCell }: { row: QuarantineRow; changed: Readonly<Record<string, string>>; onCell: Props["onCell"] }) {
  return (
    <div class="cells">
      {Object.entries(row.original).map(([column, value]) => {
        const name = <span class={column in changed ? "strong" : "muted"}>{column}</span>;
        if (!onCell) {
          return (
            <p key={column}>
              {name} {value ?? "–"}
            </p>
          );
        }
        return (
          <label key={column}>
            {name}
            <input
              class="in"
              value={changed[column] ?? value ?? ""}
              onInput={({ currentTarget }) => onCell(row, column, currentTarget.value)}
            />
          </label>
        );
      })}
    </div>
  );
}

const LABEL: Text = { en: "Rows that were left out", fr: "Lignes écartées" };
const OPEN: Text = { en: "Cells", fr: "Cellules" };
const OPEN_NAMED: Text = { en: "Cells of line {row} of {file}", fr: "Cellules de la ligne {row} de {file}" };
const REASON: Text = { en: "Why", fr: "Pourquoi" };
const FILE: Text = { en: "File", fr: "Fichier" };
const LINE: Text = { en: "Line", fr: "Ligne" };
