/** US dollars in eu-west-3, on demand, as docs/cost.md has them with what is to be said about them. */
export const PRICES = {
  millionHttpRequests: 1.17,
  millionLambdaRequests: 0.2,
  lambdaGbSecond: 0.0000166667,
  millionWriteUnits: 0.7423,
  logGigabyte: 0.5985,
} as const;
