/** Where one training is shown; `state` opens what is known of that state. */
export function addressOfExecution(id: string, state?: string): string {
  const page = `/pipelines/${encodeURIComponent(id)}`;
  return state === undefined ? page : `${page}?state=${encodeURIComponent(state)}`;
}
