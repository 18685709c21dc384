/** What one run was over; `figures` are what it counted itself, by name. */
export type Ran = { rows: number; features: number; figures?: Record<string, number> };

/** What is measured: `run` is timed, what comes before it is not. `version` is that of a library, where it is measured rather than us. */
export type Workload = { version?: string; run: () => Promise<Ran> };

/** Where the real data lie, a folder for files of its own, and how many rows a workload of any size has. */
export type WorkloadPlace = { data: string; scratch: string; rows: number };

export type WorkloadMaker = (place: WorkloadPlace) => Promise<Workload>;
