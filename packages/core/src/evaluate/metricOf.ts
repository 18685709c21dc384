/** A metric by name. Throws RangeError that names those there are. */
export function metricOf(metrics: Readonly<Record<string, number>>, name: string): number {
  const value = metrics[name];
  if (value === undefined) throw new RangeError(`There is no metric ${name}; there are ${Object.keys(metrics).join(", ")}.`);
  return value;
}
