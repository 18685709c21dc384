import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { nextOrder, type Order } from "../../design/tableOrder";
import { format } from "../../i18n/format";
import { say, type Text } from "../../i18n/locale";
import { metricName, metricValue } from "../models/metricNames";
import { parameterText } from "./parameterText";
import { RunStatus } from "./RunStatus";
import type { RunSummary } from "./replies";
import { addressOfRun } from "./runsPath";
import { type RunRow, runRows, useChildren } from "./useChildren";
import { virtualWindow } from "./virtualWindow";

const ROW = 36;
const HEIGHT = 620;

/** Rows are drawn anew after so much scrolling: less than what lies drawn beyond the edge. */
const STRIDE = 4 * ROW;

/** Rows that are still to come when the next page is asked for. */
const AHEAD = 60;

/** Runs with their trials nested, chosen by check boxes; only the rows that are seen are drawn, so ten thousand scroll like ten. */
export function RunsTable({
  experiment,
  runs,
  columns,
  order,
  onOrder,
  chosen,
  onChoose,
  onEnd,
  nested,
}: {
  experiment: string;
  runs: readonly RunSummary[];
  columns: readonly string[];
  order: Order | undefined;
  onOrder: (order: Order) => void;
  chosen: readonly string[];
  onChoose: (id: string) => void;
  onEnd: () => void;
  nested: boolean;
}) {
  const { opened, toggle } = useChildren(experiment);
  const rows = useMemo(() => (nested ? runRows(runs, opened) : runs.map((run) => ({ run, depth: 0 }))), [nested, runs, opened]);
  const box = useRef<HTMLElement>(null);
  const [top, setTop] = useState(0);
  const { from, to, above, below } = virtualWindow({ top, height: HEIGHT, row: ROW, rows: rows.length });
  useLayoutEffect(() => {
    if (to > rows.length - AHEAD) onEnd();
  }, [to, rows.length]);
  return (
    <section
      ref={box}
      class="tw runs"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={say(LABEL)}
      onScroll={({ currentTarget }) => setTop(Math.floor(currentTarget.scrollTop / STRIDE) * STRIDE)}
    >
      <table class="tb" aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            <th scope="col">
              <span class="vh">{say(CHOOSE)}</span>
            </th>
            <Sorted column="id" name={say(RUN)} order={order} onOrder={onOrder} />
            <Sorted column="startedAt" name={say(STARTED)} order={order} onOrder={onOrder} />
            <th scope="col">{say(STATE)}</th>
            <Sorted column="family" name={say(FAMILY)} order={order} onOrder={onOrder} />
            {columns.map((column) => (
              <Sorted key={column} column={column} name={columnName(column)} order={order} onOrder={onOrder} number />
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <Gap height={above} columns={columns.length + 5} />}
          {rows.slice(from, to).map((row, index) => (
            <Row
              key={`${row.depth} ${row.run.id}`}
              row={row}
              index={from + index + 2}
              columns={columns}
              chosen={chosen.includes(row.run.id)}
              onChoose={onChoose}
              open={nested && row.run.children > 0 ? opened[row.run.id] !== undefined : undefined}
              onToggle={toggle}
            />
          ))}
          {below > 0 && <Gap height={below} columns={columns.length + 5} />}
        </tbody>
      </table>
    </section>
  );
}

function Row({
  row: { run, depth },
  index,
  columns,
  chosen,
  onChoose,
  open,
  onToggle,
}: {
  row: RunRow;
  index: number;
  columns: readonly string[];
  chosen: boolean;
  onChoose: (id: string) => void;
  open: boolean | undefined;
  onToggle: (id: string) => void;
}) {
  return (
    <tr class={chosen ? "sel" : ""} aria-rowindex={index}>
      <td>
        <input
          type="checkbox"
          class="box"
          aria-label={say(CHOOSE_RUN, { id: run.id })}
          checked={chosen}
          onChange={() => onChoose(run.id)}
        />
      </td>
      <td class="nowrap" style={{ paddingLeft: `${depth * 1.25}rem` }}>
        {open === undefined ? (
          <span class="exp" />
        ) : (
          <button
            type="button"
            class="exp"
            aria-expanded={open}
            aria-label={say(CHILDREN, { n: run.children, id: run.id })}
            onClick={() => onToggle(run.id)}
          >
            <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
              <path d={open ? "M2 4l4 4 4-4" : "M4 2l4 4-4 4"} fill="none" stroke="currentColor" stroke-width="1.7" />
            </svg>
          </button>
        )}
        <a href={addressOfRun(run.experiment, run.id)}>{run.id}</a>
      </td>
      <td class="nowrap muted">{format.moment(run.startedAt)}</td>
      <td>
        <RunStatus status={run.status} />
      </td>
      <td class="nowrap">{run.family ?? (run.tags.version === undefined ? (run.tags.kind ?? "–") : madeText(run.tags))}</td>
      {columns.map((column) => (
        <td key={column} class="num">
          {cellOf(run, column)}
        </td>
      ))}
    </tr>
  );
}

function Sorted({
  column,
  name,
  order,
  onOrder,
  number,
}: {
  column: string;
  name: string;
  order: Order | undefined;
  onOrder: (order: Order) => void;
  number?: boolean;
}) {
  const direction = order?.column === column ? order.direction : undefined;
  return (
    <th scope="col" class={number ? "num" : ""} {...(direction ? { "aria-sort": direction } : {})}>
      <button
        type="button"
        {...(direction ? { "data-sorted": direction } : {})}
        onClick={() => onOrder(nextOrder(order, column, number ? "descending" : "ascending"))}
      >
        {name}
      </button>
    </th>
  );
}

function Gap({ height, columns }: { height: number; columns: number }) {
  return (
    <tr>
      <td colSpan={columns} style={{ height: `${height}px`, padding: 0, border: 0 }} />
    </tr>
  );
}

/** A column as it is headed: metrics by their name, parameters as they are called in the code. */
export function columnName(column: string): string {
  return column.startsWith("metrics.") ? metricName(column.slice("metrics.".length)) : column.replace(/^params\./, "");
}

/** What a training made. */
function madeText({ version, promoted }: RunSummary["tags"]): string {
  return say(promoted === "true" ? MADE_PROMOTED : MADE, { version: version ?? "" });
}

function cellOf(run: RunSummary, column: string): string {
  if (column.startsWith("metrics.")) {
    const metric = column.slice("metrics.".length);
    return metricValue(metric, run.metrics[metric]);
  }
  return parameterText(run.parameters[column.slice("params.".length)]);
}

const MADE: Text = { en: "made v{version}, not promoted", fr: "a fait la v{version}, pas mise en service" };
const MADE_PROMOTED: Text = { en: "made v{version}, promoted", fr: "a fait la v{version}, mise en service" };
const LABEL: Text = { en: "Runs", fr: "Essais" };
const CHOOSE: Text = { en: "Compare", fr: "Comparer" };
const CHOOSE_RUN: Text = { en: "Compare {id}", fr: "Comparer {id}" };
const CHILDREN: Text = { en: "{n} runs below {id}", fr: "{n} essais sous {id}" };
const RUN: Text = { en: "Run", fr: "Essai" };
const STARTED: Text = { en: "Started", fr: "Début" };
const STATE: Text = { en: "State", fr: "État" };
const FAMILY: Text = { en: "Family or outcome", fr: "Famille ou résultat" };
