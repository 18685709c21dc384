import type { Markup } from "@vigie/core/drift/html/markup";
import type { AccidentTable } from "@vigie/core/risk/accidentTable";
import { accidentTotals } from "@vigie/core/risk/accidentTotals";
import { byDepartment } from "@vigie/core/risk/byDepartment";
import { byLight } from "@vigie/core/risk/byLight";
import { byMonth } from "@vigie/core/risk/byMonth";
import { ACCIDENT_HEADINGS, accidentCells } from "./figures";
import { type Cell, table } from "./table";
import type { WidgetName } from "./widget";

export type AccidentWidget = Extract<WidgetName, "accidents" | `by-${string}`>;

const TOP_DEPARTMENTS = 10;

/** Counts of distinct accidents: the same functions, over the same table, as `/v1/statistics` answers with. */
export function accidentWidget(widget: AccidentWidget, accidents: AccidentTable): Markup {
  const { heading, rows } = WIDGET_ROWS[widget](accidents);
  return table([heading, ...ACCIDENT_HEADINGS], rows, `Dataset ${accidents.dataset}`);
}

type Rows = { heading: string; rows: Cell[][] };

const WIDGET_ROWS: Readonly<Record<AccidentWidget, (accidents: AccidentTable) => Rows>> = {
  accidents: (accidents) => {
    const { years, ...all } = accidentTotals(accidents, {});
    const rows = years.map((year) => [String(year.year ?? "unknown"), ...accidentCells(year)]);
    return { heading: "Year", rows: [["All", ...accidentCells(all)], ...rows] };
  },
  "by-light": (accidents) => ({
    heading: "Light",
    rows: byLight(accidents, {}).groups.map(({ label, ...figures }) => [label.en, ...accidentCells(figures)]),
  }),
  "by-department": (accidents) => {
    // Chicago has none.
    if (!accidents.columns.dep) return { heading: "Department", rows: [] };
    const { groups, others, unknown } = byDepartment(accidents, {}, TOP_DEPARTMENTS);
    return {
      heading: "Department",
      rows: [
        ...groups.map(({ dep, name, ...figures }) => [`${dep} ${name}`, ...accidentCells(figures)]),
        [`${others.departments} others`, ...accidentCells(others)],
        ["unknown", ...accidentCells(unknown)],
      ],
    };
  },
  "by-month": (accidents) => ({
    heading: "Month",
    rows: byMonth(accidents, {}).groups.map(({ year, month, ...figures }) => [
      `${year ?? "unknown"}-${String(month ?? "unknown").padStart(2, "0")}`,
      ...accidentCells(figures),
    ]),
  }),
};
