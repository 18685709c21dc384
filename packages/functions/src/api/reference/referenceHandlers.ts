import { baac } from "@vigie/core/dictionary/baac";
import { chicago } from "@vigie/core/dictionary/chicago";
import type { Field } from "@vigie/core/dictionary/field";
import { contractNamed, contractNames } from "@vigie/core/prepare/contracts";
import { catalogue } from "@vigie/core/steps/catalogue";
import type { CatalogueEntry } from "@vigie/core/steps/parseCatalogue";
import type { HandlersOf } from "../apiRequest";
import { type DocsPage, docsPage } from "../openapi/docsPage";
import { openApi } from "../openapi/openapi";
import { takesAccident } from "../predictions/predictionRow";
import { type RouteOf, routes } from "../routes";
import type { CatalogueReply, ContractReply, DictionaryField, FieldReply } from "./reference.routes";

/** What never changes while a deployment stands: every answer is made once, the page when it is first asked for. */
export function referenceHandlers(): HandlersOf<RouteOf<"reference">> {
  const fields = [...dictionaryFields("baac", baac), ...dictionaryFields("chicago", chicago)];
  const dictionary = { fields, contracts: contractNames.map(contractReply), catalogue: catalogue.map(catalogueReply) };
  const document = openApi(routes);
  let page: DocsPage | undefined;
  return {
    "GET /v1/dictionary": async () => ({ body: dictionary, headers: CACHED }),
    "GET /v1/openapi.json": async () => ({ body: document, headers: CACHED }),
    "GET /v1/docs": async () => {
      page ??= docsPage(document);
      return { body: page.html, headers: { ...CACHED, "content-security-policy": page.policy } };
    },
  };
}

const CACHED = { "cache-control": "public, max-age=300" };

function dictionaryFields(dictionary: DictionaryField["dictionary"], fields: Readonly<Record<string, Field>>): DictionaryField[] {
  return Object.values(fields).map((field) => ({ ...fieldReply(field), dictionary }));
}

function catalogueReply({ candidate: { name, family }, onRequest }: CatalogueEntry): CatalogueReply {
  return { name, family, usual: !onRequest };
}

function contractReply(contractName: string): ContractReply {
  const contract = contractNamed(contractName);
  return {
    name: contract.name,
    unit: contract.unit,
    accident: takesAccident(contract),
    features: contract.features.map(({ name, type, group, label, field, unknown }) => {
      return { name, type, group, label, field: fieldReply(field), ...(unknown && { unknown: [...unknown] }) };
    }),
  };
}

function fieldReply(field: Field): FieldReply {
  if (field.kind === "code") return { ...field, codes: [...field.codes] };
  return { ...field, range: [field.range[0], field.range[1]] };
}
