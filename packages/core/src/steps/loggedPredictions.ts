/** One prediction that was answered: what the model was given by feature, and the probability that it gave. */
export type LoggedPrediction = { inputs: Readonly<Record<string, unknown>>; probability: number };

/** The log of predictions as a drift check reads it. */
export interface LoggedPredictions {
  /** Those of a model that were answered from one moment to another, latest first, `limit` at most. */
  between(model: string, from: Date, to: Date, limit: number): Promise<LoggedPrediction[]>;
}
