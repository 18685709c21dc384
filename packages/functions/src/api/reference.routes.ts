import { z } from "zod";
import type { Route } from "./route";

const Text = z.strictObject({ fr: z.string(), en: z.string() });

export const DictionaryField = z.discriminatedUnion("kind", [
  z.strictObject({
    name: z.string(),
    kind: z.literal("code"),
    label: Text,
    codes: z.array(z.strictObject({ code: z.union([z.number(), z.string()]), fr: z.string(), en: z.string() })),
  }),
  z.strictObject({
    name: z.string(),
    kind: z.literal("number"),
    label: Text,
    range: z.tuple([z.number(), z.number()]),
    unit: z.string().optional(),
    integer: z.boolean().optional(),
  }),
]);
export type DictionaryField = z.infer<typeof DictionaryField>;

export const ContractReply = z.strictObject({
  name: z.string(),
  features: z.array(
    z.strictObject({
      name: z.string(),
      type: z.enum(["categorical", "numeric"]),
      group: z.enum(["place and time", "conditions and road", "vehicles", "people"]),
      label: Text,
      /** Which values are accepted. */
      field: DictionaryField,
    }),
  ),
});
export type ContractReply = z.infer<typeof ContractReply>;

export const referenceRoutes = [
  {
    group: "reference",
    method: "GET",
    path: "/v1/dictionary",
    access: "open",
    summary: "Fields with their accepted codes, in French and English, and the contracts made of them",
    status: 200,
    reply: z.strictObject({ fields: z.array(DictionaryField), contracts: z.array(ContractReply) }),
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
] as const satisfies readonly Route[];
