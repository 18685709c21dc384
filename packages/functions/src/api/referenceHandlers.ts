import { baac } from "@vigie/core/dictionary/baac";
import type { Field } from "@vigie/core/dictionary/field";
import { contractNamed, contractNames } from "@vigie/core/prepare/contracts";
import type { HandlersOf } from "./apiRequest";
import { openApi } from "./openapi";
import type { ContractReply, DictionaryField } from "./reference.routes";
import { type RouteOf, routes } from "./routes";

/** What never changes while a deployment stands: both answers are made once. */
export function referenceHandlers(): HandlersOf<RouteOf<"reference">> {
  const dictionary = { fields: Object.values<Field>(baac).map(fieldReply), contracts: contractNames.map(contractReply) };
  const document = openApi(routes);
  return {
    "GET /v1/dictionary": async () => ({ body: dictionary, headers: CACHED }),
    "GET /v1/openapi.json": async () => ({ body: document, headers: CACHED }),
  };
}

const CACHED = { "cache-control": "public, max-age=300" };

function contractReply(contract: string): ContractReply {
  const { name, features } = contractNamed(contract);
  return {
    name,
    features: features.map(({ name, type, group, label, field }) => ({ name, type, group, label, field: fieldReply(field) })),
  };
}

function fieldReply(field: Field): DictionaryField {
  if (field.kind === "code") return { ...field, codes: field.codes.map(({ code, fr, en }) => ({ code, fr, en })) };
  return { ...field, range: [field.range[0], field.range[1]] };
}
