/** What an address below `/models` shows. */
export type ModelPath =
  | { kind: "all" }
  | { kind: "model"; name: string }
  | { kind: "version"; name: string; version: number }
  | { kind: "none" };

export function modelPath(path: string): ModelPath {
  const [, section, name, versions, number, ...rest] = path.split("/").map(decodeURIComponent);
  if (section !== "models" || rest.length > 0) return { kind: "none" };
  if (!name) return { kind: "all" };
  if (!versions) return { kind: "model", name };
  const version = Number(number);
  return versions === "versions" && Number.isInteger(version) && version > 0 ? { kind: "version", name, version } : { kind: "none" };
}

export function addressOfModel(name: string): string {
  return `/models/${encodeURIComponent(name)}`;
}

export function addressOfVersion(name: string, version: number): string {
  return `${addressOfModel(name)}/versions/${version}`;
}
