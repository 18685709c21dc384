/** Brings values into a random order, each as likely as any other: Fisher and Yates. */
export function shuffle<T>(values: { readonly length: number; [place: number]: T }, random: () => number): void {
  for (let last = values.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [values[last], values[other]] = [values[other] as T, values[last] as T];
  }
}
