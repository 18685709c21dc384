import type { AliasName } from "@vigie/core/registry/alias";
import { changeLogLine } from "@vigie/core/registry/changeLogLine";
import type { Version } from "@vigie/core/registry/version";
import * as z from "zod";
import type { MlflowServer } from "./mlflowServer";

/** Tag by which a version is found again: the server numbers in its own order. */
export const VERSION_TAG = "vigie.version";

const Tag = z.looseObject({ key: z.string(), value: z.string() });
const Numbered = z.looseObject({ version: z.string(), tags: z.array(Tag).optional() });
const Found = z.looseObject({ model_versions: z.array(Numbered).optional(), next_page_token: z.string().optional() });
const Made = z.looseObject({ model_version: Numbered });
const Nothing = z.looseObject({});

/** Sends a version and puts its aliases on it. Answers whether it was not there yet. */
export async function exportVersion(
  version: Version,
  { run, aliases }: { run: string | undefined; aliases: readonly AliasName[] },
  server: MlflowServer,
): Promise<boolean> {
  const { model: name, version: number } = version;
  if (!(await server.get("registered-models/get", { name }, Nothing))) await server.post("registered-models/create", { name }, Nothing);
  const known = await find(version, server);
  const tags = Object.entries({
    [VERSION_TAG]: String(number),
    family: version.family,
    contract: version.contract,
    approved: String(version.approved),
    revision: version.revision,
    rawDigest: version.rawDigest,
    preparedDigest: version.preparedDigest,
  }).map(([key, value]) => ({ key, value }));
  const source = `models:/vigie/${name}/${version.artifacts.onnx.sha256}`;
  const body = {
    name,
    source: run === undefined ? source : `runs:/${run}/model.onnx`,
    run_id: run,
    tags,
    description: changeLogLine(version),
  };
  const theirs = known ?? (await server.post("model-versions/create", body, Made))?.model_version.version;
  for (const alias of aliases) await server.post("registered-models/alias", { name, alias, version: theirs }, Nothing);
  return known === undefined;
}

async function find({ model, version }: Version, server: MlflowServer): Promise<string | undefined> {
  const search = { filter: `name = '${model}'`, max_results: "1000" };
  const found = await server.get("model-versions/search", search, Found);
  const same = found?.model_versions?.find(({ tags = [] }) =>
    tags.some(({ key, value }) => key === VERSION_TAG && value === String(version)),
  );
  return same?.version;
}
