import type { OpenApi } from "./openapi";

/** A parameter or a field of a body, in words. */
export type DescribedField = { name: string; place: string; required: boolean; type: string; description: string };
export type DescribedExample = { name: string; text: string };

/** One operation of the document as its readers are told of it. */
export type DescribedOperation = {
  id: string;
  method: string;
  path: string;
  summary: string;
  /** `user`, by `token or key`; `open` has no credential. */
  who: string;
  parameters: DescribedField[];
  body?: { media: string; fields: DescribedField[]; examples: DescribedExample[] };
  reply: { status: string; media: string; fields: DescribedField[]; examples: DescribedExample[] };
  refusals: { status: string; description: string }[];
};
export type DescribedGroup = { name: string; description: string; operations: DescribedOperation[] };

type Schema = Readonly<Record<string, unknown>>;
type Media = { schema: Schema; example?: unknown; examples?: Record<string, { value: unknown }> };
type Operation = {
  operationId: string;
  tags: [string];
  summary: string;
  security: Record<string, unknown>[];
  "x-access"?: string;
  parameters?: { name: string; in: string; required: boolean; schema: Schema; description?: string }[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, { description: string; content: Record<string, Media> }>;
};

/** The operations of a document of ours by tag, in the order of the document. */
export function describedGroups(document: OpenApi): DescribedGroup[] {
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, one]) => ({ tag: (one as Operation).tags[0], ...described(method, path, one as Operation) })),
  );
  return (document.tags as { name: string; description: string }[]).map(({ name, description }) => ({
    name,
    description,
    operations: operations.filter(({ tag }) => tag === name).map(({ tag: _, ...operation }) => operation),
  }));
}

function described(method: string, path: string, operation: Operation): DescribedOperation {
  const answers = Object.entries(operation.responses);
  const [status, { content }] = answers.find(([status]) => status.startsWith("2"))!;
  const body = operation.requestBody && contentOf(operation.requestBody.content);
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    path,
    summary: operation.summary,
    who: who(operation),
    parameters: (operation.parameters ?? []).map(({ name, in: place, required, schema, description }) => ({
      name,
      place,
      required,
      type: typeOf(schema),
      description: description ?? String(schema.description ?? ""),
    })),
    ...(body && { body }),
    reply: { status, ...contentOf(content) },
    refusals: answers.filter(([status]) => !status.startsWith("2")).map(([status, { description }]) => ({ status, description })),
  };
}

function who({ security, "x-access": access }: Operation): string {
  if (access === undefined) return "open to anybody";
  const credentials = security.map((one) => ("machineKey" in one ? "machine key" : "access token"));
  return `${access}, by ${credentials.join(" or ")}`;
}

function contentOf(content: Record<string, Media>): { media: string; fields: DescribedField[]; examples: DescribedExample[] } {
  const [media, { schema, example, examples = {} }] = Object.entries(content)[0]!;
  return {
    media,
    fields: fieldsOf(schema),
    examples: [
      ...(example === undefined ? [] : [{ name: "", text: textOf(example) }]),
      ...Object.entries(examples).map(([name, { value }]) => ({ name, text: textOf(value) })),
    ],
  };
}

function textOf(example: unknown): string {
  return typeof example === "string" ? example.trimEnd() : JSON.stringify(example, null, 2);
}

function fieldsOf({ properties = {}, required = [] }: Schema): DescribedField[] {
  return Object.entries(properties as Record<string, Schema>).map(([name, schema]) => ({
    name,
    place: "body",
    required: (required as string[]).includes(name),
    type: typeOf(schema),
    description: String(schema.description ?? ""),
  }));
}

/** `integer`, `"fr" or "en"`, `list of string`, `Fr13Features or Chi9Features`. */
function typeOf(schema: Schema): string {
  const { $ref, anyOf, oneOf, const: constant, enum: values, type, items } = schema;
  if (typeof $ref === "string") return $ref.slice($ref.lastIndexOf("/") + 1);
  const choices = (anyOf ?? oneOf) as Schema[] | undefined;
  if (choices) return [...new Set(choices.map(typeOf))].join(" or ");
  if (constant !== undefined) return JSON.stringify(constant);
  if (Array.isArray(values)) return values.map((value) => JSON.stringify(value)).join(" or ");
  if (type === "array") return items === undefined ? "list" : `list of ${typeOf(items as Schema)}`;
  return typeof type === "string" ? type : "any";
}
