import { format } from "../i18n/format";

/** How every axis looks: no title and no line, at most five ticks. Plot draws up to 1.58 times as many intervals as it is asked for. */
export const AXIS = { label: null, tickSize: 0, ticks: 3 } as const;

/** An axis of values that begins and ends at a tick. */
export const VALUES = { ...AXIS, nice: AXIS.ticks } as const;

/** A share as percent, the unit on the last tick only, as many decimals as the steps need. */
export function percentTick(share: number, index: number, ticks: readonly number[] = [share]): string {
  const digits = Math.min(3, decimalsOf(ticks.map((tick) => tick * 100)));
  return index === ticks.length - 1 ? format.percent(share, digits) : format.decimal(share * 100, digits);
}

/** A number with as many decimals as the steps between the ticks need. */
export function numberTick(value: number, _index: number, ticks: readonly number[] = [value]): string {
  return format.decimal(value, Math.min(6, decimalsOf(ticks)));
}

/** Decimals that all of the ticks can be written with. */
function decimalsOf(ticks: readonly number[]): number {
  return Math.max(...ticks.map((tick) => (String(Number(tick.toPrecision(12))).split(".")[1] ?? "").length));
}
