export type Direction = "ascending" | "descending";
export type Order = { column: string; direction: Direction };
export type SortValue = string | number | undefined;

/** The rows in order of a value, as they were where it is equal; rows without one come last in either direction. */
export function sorted<Row>(rows: readonly Row[], by: (row: Row) => SortValue, direction: Direction): Row[] {
  const sign = direction === "ascending" ? 1 : -1;
  return rows
    .map((row) => ({ row, value: by(row) }))
    .sort((a, b) => {
      if (a.value === undefined || b.value === undefined) return Number(a.value === undefined) - Number(b.value === undefined);
      return sign * compare(a.value, b.value);
    })
    .map(({ row }) => row);
}

/** What a press on the head of a column asks for: the column in its first direction, then in the other one. */
export function nextOrder(before: Order | undefined, column: string, first: Direction): Order {
  if (before?.column !== column) return { column, direction: first };
  return { column, direction: before.direction === "ascending" ? "descending" : "ascending" };
}

/** An order as an address holds it: `f1`, `-f1` when descending. */
export function orderText({ column, direction }: Order): string {
  return direction === "descending" ? `-${column}` : column;
}

export function orderOf(text: string | undefined): Order | undefined {
  if (!text) return undefined;
  return text.startsWith("-") ? { column: text.slice(1), direction: "descending" } : { column: text, direction: "ascending" };
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a).localeCompare(String(b), undefined, { numeric: true });
}
