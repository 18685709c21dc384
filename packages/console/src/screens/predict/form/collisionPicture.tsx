import type { JSX } from "preact";

const car = (x: number, y: number, width = 11, height = 6) => (
  <rect x={x} y={y} width={width} height={height} rx="1.5" fill="currentColor" />
);
const line = (d: string, dash?: string) => (
  <path d={d} fill="none" stroke="currentColor" stroke-width="1.2" {...(dash ? { "stroke-dasharray": dash } : {})} />
);

const PICTURES: Readonly<Record<string, JSX.Element>> = {
  1: (
    <>
      {line("M1 9h5m-2.2 -2.2l2.2 2.2l-2.2 2.2M37 9h-5m2.2 -2.2l-2.2 2.2l2.2 2.2")}
      {car(7, 6)}
      {car(20, 6)}
    </>
  ),
  2: (
    <>
      {line("M1 9h5m-2.2 -2.2l2.2 2.2l-2.2 2.2M33 9h5m-2.2 -2.2l2.2 2.2l-2.2 2.2")}
      {car(8, 6)}
      {car(21, 6)}
    </>
  ),
  3: (
    <>
      {line("M4 12h5m-2.2 -2.2l2.2 2.2l-2.2 2.2")}
      {car(10, 9)}
      {car(23, 3.5, 6, 11)}
    </>
  ),
  4: (
    <>
      {car(1, 6)}
      {car(14, 6)}
      {car(27, 6)}
    </>
  ),
  5: (
    <>
      {car(3, 10)}
      {car(23, 10)}
      {car(14, 1.5, 6, 10)}
    </>
  ),
  6: (
    <>
      {car(4, 3)}
      {car(21, 10)}
      {line("M17 8l4 2.5")}
    </>
  ),
  7: (
    <>
      {car(6, 6)}
      {line("M20 9q8 0 12 6", "2 2")}
    </>
  ),
};

/** How the vehicles of a collision met, 38 by 18; undefined for a code that has no picture. */
export function collisionPicture(code: string): JSX.Element | undefined {
  const picture = PICTURES[code];
  return (
    picture && (
      <svg width="38" height="18" viewBox="0 0 38 18" aria-hidden="true">
        {picture}
      </svg>
    )
  );
}
