import { type Query, useQuery } from "../../api/useQuery";

/** An artefact with the link that answers it for a quarter of an hour. */
export type Linked = { sha256: string; bytes: number; name: string; link: string };

/** The content of an artefact, JSON or text. Without one nothing is read. */
export function useArtefact<T>(artefact: Linked | undefined, as: "json" | "text" = "json"): Query<T> {
  return useQuery<T>(artefact && `${artefact.sha256} ${artefact.name}`, async (signal) => {
    const response = await fetch(artefact!.link, { signal });
    if (!response.ok) return { error: { detail: `${artefact!.name}: ${response.status}` }, response };
    return { data: (as === "json" ? await response.json() : await response.text()) as T, response };
  });
}
