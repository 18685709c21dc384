/** A share in percent, for English sentences. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
