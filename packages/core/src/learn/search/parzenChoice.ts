/** Probability of each choice: how often it was tried, plus an even prior that weighs one trial. */
export type ParzenChoice = readonly number[];

/** @param tried indices of the choices tried so far */
export function parzenChoice(tried: readonly number[], choices: number): ParzenChoice {
  const counts = new Array<number>(choices).fill(1 / choices);
  for (const choice of tried) if (choice >= 0) counts[choice]! += 1;
  const sum = counts.reduce((total, count) => total + count, 0);
  return counts.map((count) => count / sum);
}

export function drawChoice(shares: ParzenChoice, random: () => number): number {
  let rest = random();
  for (const [choice, share] of shares.entries()) {
    rest -= share;
    if (rest < 0) return choice;
  }
  return shares.length - 1;
}

export function logChoice(shares: ParzenChoice, choice: number): number {
  return Math.log(shares[choice]!);
}
