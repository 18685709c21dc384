/** Where Paris and its ring are on the map of France (`from`), and the circle that shows them `scale` times as large. */
export const RING: {
  from: { x: number; y: number; r: number };
  circle: { x: number; y: number; r: number };
  scale: number;
  ids: readonly string[];
} = {
  from: { x: 311, y: 143.5, r: 12.2 },
  circle: { x: 560, y: 72, r: 56 },
  scale: 4.6,
  ids: ["75", "92", "93", "94", "91", "95", "78", "77"],
};
