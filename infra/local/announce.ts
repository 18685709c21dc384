/** Runs a step and tells what it is and how long it took, so that a person sees where time goes and what stands still. */
export async function announce<T>(step: string, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  if (process.stdout.isTTY) process.stdout.write(`  ${step} ...`);
  else process.stdout.write(`  ${step} ...\n`);
  const clear = process.stdout.isTTY ? "\r\u001b[2K" : "";
  try {
    const result = await work();
    process.stdout.write(`${clear}✓ ${step} (${seconds(performance.now() - begun)})\n`);
    return result;
  } catch (error) {
    process.stdout.write(`${clear}✗ ${step} (${seconds(performance.now() - begun)})\n`);
    throw error;
  }
}

/** A step that has nothing to do, and why. */
export function skip(step: string, reason: string): void {
  process.stdout.write(`✓ ${step}: ${reason}\n`);
}

/** A step that could not be done and that nothing else waits for. */
export function warn(step: string, reason: string): void {
  process.stdout.write(`! ${step}: ${reason}\n`);
}

/** @param ms milliseconds */
export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
