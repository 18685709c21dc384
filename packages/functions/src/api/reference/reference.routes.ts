import * as z from "zod";
import type { Route } from "../route";

const Text = z.strictObject({ fr: z.string(), en: z.string() });

const CodeFieldReply = z.strictObject({
  name: z.string(),
  kind: z.literal("code"),
  label: Text,
  codes: z.array(
    z.strictObject({
      code: z.union([z.number(), z.string()]),
      text: z.string().optional().describe("What the files hold in its place; it may be sent as well."),
      fr: z.string(),
      en: z.string(),
    }),
  ),
});

const NumberFieldReply = z.strictObject({
  name: z.string(),
  kind: z.literal("number"),
  label: Text,
  range: z.tuple([z.number(), z.number()]),
  unit: z.string().optional(),
  integer: z.boolean().optional(),
});

export const FieldReply = z.discriminatedUnion("kind", [CodeFieldReply, NumberFieldReply]);
export type FieldReply = z.infer<typeof FieldReply>;

const dictionary = z.enum(["baac", "chicago"]).describe("Whose tables the field is of: two of them may use one name.");

export const DictionaryField = z.discriminatedUnion("kind", [
  CodeFieldReply.extend({ dictionary }),
  NumberFieldReply.extend({ dictionary }),
]);
export type DictionaryField = z.infer<typeof DictionaryField>;

export const ContractReply = z.strictObject({
  name: z.string(),
  unit: z.enum(["accident", "worst-hurt user"]).describe("Who the features of a row tell about."),
  accident: z.boolean().describe("Whether a prediction takes a description of the accident in place of the features."),
  features: z.array(
    z.strictObject({
      name: z.string(),
      type: z.enum(["categorical", "numeric"]),
      group: z.enum(["place and time", "conditions and road", "vehicles", "people"]),
      label: Text,
      field: FieldReply.describe("Which values are accepted."),
      unknown: z.array(z.number()).optional().describe("Numbers that may be sent as well for what is not known."),
    }),
  ),
});
export type ContractReply = z.infer<typeof ContractReply>;

export const CatalogueReply = z.strictObject({
  name: z.string().describe("As `candidates` of a training takes it."),
  family: z.string(),
  usual: z.boolean().describe("Trained when a request names no candidates."),
});
export type CatalogueReply = z.infer<typeof CatalogueReply>;

export const referenceRoutes = [
  {
    group: "reference",
    method: "GET",
    path: "/v1/dictionary",
    access: "open",
    summary:
      "Fields with their accepted codes, in French and English, the contracts made of them, and the models that can be trained by name",
    status: 200,
    reply: z.strictObject({ fields: z.array(DictionaryField), contracts: z.array(ContractReply), catalogue: z.array(CatalogueReply) }),
  },
  {
    group: "reference",
    method: "GET",
    path: "/v1/openapi.json",
    access: "open",
    summary: "This API as an OpenAPI 3.1 document",
    status: 200,
    reply: z.looseObject({ openapi: z.literal("3.1.0") }),
  },
  {
    group: "reference",
    method: "GET",
    path: "/v1/docs",
    access: "open",
    summary: "This API as a page to read",
    status: 200,
    reply: z.string(),
    answers: "text/html",
  },
] as const satisfies readonly Route[];
