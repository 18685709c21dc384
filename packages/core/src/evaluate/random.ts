/**
 * A seeded generator of uniform numbers in [0, 1): sfc32 (Chris Doty-Humphrey, PractRand), 128 bits of state, the same sequence on every
 * machine. Not for secrets.
 */
export function seededRandom(seed: number): () => number {
  let [a, b, c, counter] = [seed | 0, Math.floor(seed / 2 ** 32) | 0, 0x9e3779b9 | 0, 1];
  const next = () => {
    const result = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return (result >>> 0) / 2 ** 32;
  };
  // The state is mixed before the first number, else near seeds begin alike.
  for (let i = 0; i < 15; i++) next();
  return next;
}
