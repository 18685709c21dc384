import { FRANCE_BOX } from "../predict/place/departmentShapes";

/** Where the name of a department ends beside the map and how a line leads there, in units of the map. */
export type Callout = { x: number; y: number; leader: string };

/** West of this the name stands in the Bay of Biscay, else beyond the eastern border. */
const MIDDLE = 306;
const BISCAY = { x: 118, top: 300, bottom: 500 };
const EAST = { x: FRANCE_BOX.width - 2, top: 175, bottom: 420 };

/** Between the line and the letters. */
const AIR = 4;

/** Where a text of a width names the department whose middle this is, in sight of it and over no land of a neighbour for long. */
export function calloutAt([x, y]: readonly [number, number], width: number): Callout {
  const { x: right, top, bottom } = x < MIDDLE ? BISCAY : EAST;
  const line = Math.min(bottom, Math.max(top, y));
  const end = x < MIDDLE ? right + AIR : right - width - AIR;
  return { x: right, y: line, leader: `M${x.toFixed(1)} ${y.toFixed(1)}L${end.toFixed(1)} ${(line - AIR).toFixed(1)}` };
}
