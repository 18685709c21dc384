/** Sine and cosine of the whole numbers of a period, `[sine, cosine]` of 0, 1, ..., period - 1, in float32. */
export function circlePoints(period: number): [sine: number, cosine: number][] {
  return Array.from({ length: period }, (_, step) => {
    const angle = (2 * Math.PI * step) / period;
    return [Math.fround(Math.sin(angle)), Math.fround(Math.cos(angle))];
  });
}

/** The whole number of a period that a value is nearest to, of two the even one, as ONNX's Round counts. */
export function stepOf(value: number, period: number): number {
  const below = Math.floor(value);
  const rest = value - below;
  const nearest = rest > 0.5 || (rest === 0.5 && below % 2 !== 0) ? below + 1 : below;
  return ((nearest % period) + period) % period;
}
