const EXECUTION = "training-20241103T021500Z-9f3a1c";
const SORTABLE = "01JBQXK2H0S8M3V7C5T9R1D4FE";

/** Whose `id` a path holds, by how the path begins. */
const IDS: readonly (readonly [start: string, example: string])[] = [
  ["/v1/datasets/", "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef"],
  ["/v1/drift/", "drift-20241103T040000Z-51c07e"],
  ["/v1/keys/", "k3v9q0x7m2ab"],
  ["/v1/pipelines/{name}/", "refresh-20241103T041500Z-51c07e"],
  ["/v1/pipelines/", EXECUTION],
  ["/v1/runs/", `${EXECUTION}.boosting`],
  ["/", SORTABLE],
];

/** Whose `name` a path holds; that of a model where nothing else is said. */
const NAMES: readonly (readonly [start: string, example: string])[] = [
  ["/v1/users/", "paul"],
  ["/delete_", "paul"],
  ["/v1/schedules/", "drift-hourly"],
  ["/v1/pipelines/", "refresh"],
  ["/", "scene"],
];

const OTHERS: Readonly<Record<string, string>> = {
  version: "3",
  alias: "champion",
  group: "operator",
  model: "fr35",
  ids: `${EXECUTION}.forest,${EXECUTION}.boosting`,
  reason: "Never used",
};

/** An example of a parameter that a route cannot do without: one of its path, or a required one of its query. */
export function parameterExample(path: string, name: string): string | undefined {
  if (name === "id") return startOf(IDS, path);
  return name === "name" ? startOf(NAMES, path) : OTHERS[name];
}

function startOf(table: typeof IDS, path: string): string | undefined {
  return table.find(([start]) => path.startsWith(start))?.[1];
}
