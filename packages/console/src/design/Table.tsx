import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import { nextOrder, type Order, type SortValue, sorted } from "./tableOrder";

/** A column: `sort` gives what its rows are ordered by, undefined last; a column without it cannot be sorted. */
export type Column<Row> = {
  id: string;
  name: string;
  /** Seen by screen readers only: the column says itself what it is. */
  hidden?: boolean;
  number?: boolean;
  cell: (row: Row) => ComponentChildren;
  sort?: (row: Row) => SortValue;
};

/**
 * A table that scrolls inside its own box: text at the left, numbers at the right, sorted by the buttons of its head with `aria-sort`.
 * `order` and `onOrder` keep the order elsewhere (the address); without them the table keeps it.
 *
 * @param detail what a row opens to, undefined when it is closed
 */
export function Table<Row>({
  label,
  columns,
  rows,
  keyOf,
  order,
  onOrder,
  detail,
  rowClass,
}: {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  order?: Order | undefined;
  onOrder?: (order: Order) => void;
  detail?: (row: Row) => ComponentChildren | undefined;
  rowClass?: (row: Row) => string | undefined;
}) {
  const [own, setOwn] = useState<Order>();
  const current = onOrder ? order : (own ?? order);
  const column = columns.find(({ id }) => id === current?.column);
  const shown = useMemo(
    () => (column?.sort && current ? sorted(rows, column.sort, current.direction) : rows),
    [rows, column, current?.direction],
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (axe, scrollable-region-focusable)
    <section class="tw" tabIndex={0} aria-label={label}>
      <table class="tb">
        <thead>
          <tr>
            {columns.map((each) => (
              <Head key={each.id} column={each} order={current} onOrder={onOrder ?? setOwn} />
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => {
            const opened = detail?.(row);
            const classes = [rowClass?.(row), opened !== undefined && "open"].filter(Boolean).join(" ");
            return [
              <tr key={keyOf(row)} class={classes}>
                {columns.map(({ id, number, cell }) => (
                  <td key={id} class={number ? "num" : ""}>
                    {cell(row)}
                  </td>
                ))}
              </tr>,
              opened !== undefined && (
                <tr key={`${keyOf(row)} detail`} class="detail">
                  <td colSpan={columns.length}>{opened}</td>
                </tr>
              ),
            ];
          })}
        </tbody>
      </table>
    </section>
  );
}

function Head<Row>({
  column: { id, name, hidden, number, sort },
  order,
  onOrder,
}: {
  column: Column<Row>;
  order: Order | undefined;
  onOrder: (order: Order) => void;
}) {
  const direction = order?.column === id ? order.direction : undefined;
  const text = hidden ? <span class="vh">{name}</span> : name;
  return (
    <th scope="col" class={number ? "num" : ""} {...(direction ? { "aria-sort": direction } : {})}>
      {sort ? (
        <button
          type="button"
          {...(direction ? { "data-sorted": direction } : {})}
          onClick={() => onOrder(nextOrder(order, id, number ? "descending" : "ascending"))}
        >
          {text}
        </button>
      ) : (
        text
      )}
    </th>
  );
}
