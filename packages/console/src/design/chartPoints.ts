/** Class of the marks of a chart that say their numbers: give it with `tip` and `title`. */
export const POINTS = "plot__point";

/** The point that a key leads to from one of `count`, `columns` in a row; undefined where the key means nothing. Ends hold. */
export function nextPoint(key: string, at: number | undefined, count: number, columns: number): number | undefined {
  const step = STEPS[key];
  if (step === undefined || count === 0) return undefined;
  if (Math.abs(step) === Number.POSITIVE_INFINITY) return step < 0 ? 0 : count - 1;
  if (at === undefined) return 0;
  const next = at + (/Up|Down/.test(key) ? step * columns : step);
  return next < 0 || next >= count ? at : next;
}

/** The marks that say their numbers, in the order of the data. */
export function pointsOf(chart: Element): readonly Element[] {
  return [...chart.querySelectorAll(`.${POINTS} > *`)];
}

/** Moves the pointer of a chart to a point, or off it, as a mouse would; tells what its tip says then. */
export function pointTo(chart: Element, index: number | undefined): string {
  const point = index === undefined ? undefined : pointsOf(chart)[index];
  if (!point) {
    chart.dispatchEvent(new PointerEvent("pointerleave", { pointerType: "mouse" }));
    return "";
  }
  const { left, top, width, height } = point.getBoundingClientRect();
  chart.dispatchEvent(
    new PointerEvent("pointermove", { clientX: left + width / 2, clientY: top + height / 2, pointerType: "mouse", bubbles: false }),
  );
  const lines = [...chart.querySelectorAll('[aria-label="tip"] text > tspan')];
  return lines.map(({ textContent }) => (textContent ?? "").replaceAll("\u200b", "").trim()).join(", ");
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowDown: 1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};
