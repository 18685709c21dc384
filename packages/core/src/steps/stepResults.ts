/** Finished results of steps by key. A lost entry costs time, never correctness. */
export interface StepResults {
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): Promise<void>;
}
