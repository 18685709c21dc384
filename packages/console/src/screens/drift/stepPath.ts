/** The outline of a histogram as a step line: up, along, down, from the left edge to the right. */
export function stepPath(shares: readonly number[], x: (index: number) => number, y: (share: number) => number): string {
  const steps = shares.map(
    (share, index) => `${index === 0 ? "M" : "L"}${x(index).toFixed(1)} ${y(share).toFixed(1)}H${x(index + 1).toFixed(1)}`,
  );
  return steps.join("");
}
