/** What an address below `/runs` shows; runs that are compared are named in the query of their experiment. */
export type RunsPath =
  | { kind: "experiments" }
  | { kind: "experiment"; name: string }
  | { kind: "run"; experiment: string; id: string }
  | { kind: "none" };

export function runsPath(path: string): RunsPath {
  const [, section, experiment, id, ...rest] = path.split("/").map(decodeURIComponent);
  if (section !== "runs" || rest.length > 0) return { kind: "none" };
  if (!experiment) return { kind: "experiments" };
  return id ? { kind: "run", experiment, id } : { kind: "experiment", name: experiment };
}

export function addressOfExperiment(name: string): string {
  return `/runs/${encodeURIComponent(name)}`;
}

export function addressOfRun(experiment: string, id: string): string {
  return `${addressOfExperiment(experiment)}/${encodeURIComponent(id)}`;
}
