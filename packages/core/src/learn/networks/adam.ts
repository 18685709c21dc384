/** Decay of the running means of the gradient and of its square, and what keeps a division finite: Kingma and Ba 2015, algorithm 1. */
const [BETA1, BETA2, EPSILON] = [0.9, 0.999, 1e-8];

type Parameters = { values: Float64Array; gradient: Float64Array };

/** Answers a function that moves parameters one step against their gradients (Adam, Kingma and Ba 2015) and clears the gradients. */
export function adam(parameters: readonly Parameters[]): (learningRate: number) => void {
  const means = parameters.map(({ values }) => ({ first: new Float64Array(values.length), second: new Float64Array(values.length) }));
  let [decay1, decay2] = [1, 1];
  return (learningRate) => {
    decay1 *= BETA1;
    decay2 *= BETA2;
    const rate = (learningRate * Math.sqrt(1 - decay2)) / (1 - decay1);
    const epsilon = EPSILON * Math.sqrt(1 - decay2);
    for (const [index, { values, gradient }] of parameters.entries()) {
      const { first, second } = means[index]!;
      for (let i = 0; i < values.length; i++) {
        const slope = gradient[i]!;
        first[i] = BETA1 * first[i]! + (1 - BETA1) * slope;
        second[i] = BETA2 * second[i]! + (1 - BETA2) * slope * slope;
        values[i]! -= (rate * first[i]!) / (Math.sqrt(second[i]!) + epsilon);
      }
      gradient.fill(0);
    }
  };
}
