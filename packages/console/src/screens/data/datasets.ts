import type { paths } from "@vigie/client/api.generated";

type Answer<P extends keyof paths> = paths[P] extends { get: { responses: { 200: { content: { "application/json": infer Body } } } } }
  ? Body
  : never;

export type DatasetSummary = Answer<"/v1/datasets">["datasets"][number];
export type Quality = Answer<"/v1/datasets/{id}/quality">;
export type Check = Quality["checks"][number];
export type Profile = Answer<"/v1/datasets/{id}/profile">;
export type ColumnProfile = Profile["tables"][number]["columns"][number];
export type Quarantine = Answer<"/v1/datasets/{id}/quarantine">;
export type QuarantineRow = Quarantine["rows"][number];
export type Lineage = Answer<"/v1/datasets/{id}/lineage">;
export type Dictionary = Answer<"/v1/dictionary">;
export type DictionaryField = Dictionary["fields"][number];

/** Parts of the page of one dataset version, each with an address of its own. */
export const PARTS = ["quality", "profile", "quarantine", "lineage"] as const;
export type Part = (typeof PARTS)[number];

/** What the address names: `/data`, `/data/dictionary`, `/data/<id>/<part>`. */
export type DataPlace = { kind: "list" } | { kind: "dictionary" } | { kind: "dataset"; id: string; part: Part };

export function dataPlace(path: string): DataPlace {
  const [, , id, part] = path.split("/");
  if (!id) return { kind: "list" };
  if (id === "dictionary") return { kind: "dictionary" };
  return { kind: "dataset", id, part: PARTS.find((each) => each === part) ?? "quality" };
}
