import openapiTS, { astToString } from "openapi-typescript";

const HEADER = "/** Made by `npm run client` from the OpenAPI document. Not to be edited. */\n";

/** The types of a client as TypeScript, from an OpenAPI document. */
export async function apiTypes(document: object): Promise<string> {
  const nodes = await openapiTS(document as Parameters<typeof openapiTS>[0], { alphabetize: true, emptyObjectsUnknown: true });
  return HEADER + astToString(nodes);
}
