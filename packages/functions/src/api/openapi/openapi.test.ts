import { Validator } from "@seriousme/openapi-schema-validator";
import { contractNamed, contractNames } from "@vigie/core/prepare/contracts";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { type Route, routeKey } from "../route";
import { routes } from "../routes";
import { openApi } from "./openapi";
import { API_EXAMPLES } from "./openapi.examples";

/** The parts of OpenAPI 3.1 that we use: what a field may hold, and what must be there. */
const Schema = z.record(z.string(), z.unknown());
const Content = z.partialRecord(
  z.enum([
    "application/json",
    "application/problem+json",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "text/csv",
    "text/html",
    "text/plain",
  ]),
  z.strictObject({
    schema: Schema,
    example: z.unknown().optional(),
    examples: z.record(z.string(), z.strictObject({ value: z.unknown() })).optional(),
  }),
);
const Operation = z.strictObject({
  operationId: z.string().regex(/^[a-z][A-Za-z0-9]+$/),
  tags: z.array(z.string()).length(1),
  summary: z.string().min(1),
  servers: z.tuple([z.strictObject({ url: z.literal("/") })]).optional(),
  security: z.array(z.strictObject({ accessToken: z.tuple([]).optional(), machineKey: z.tuple([]).optional() })),
  "x-access": z.enum(["user", "operator", "admin"]).optional(),
  parameters: z
    .array(
      z.strictObject({
        name: z.string(),
        in: z.enum(["path", "query", "header"]),
        required: z.boolean(),
        schema: Schema,
        description: z.string().optional(),
        example: z.string().optional(),
      }),
    )
    .min(1)
    .optional(),
  requestBody: z.strictObject({ required: z.literal(true), content: Content }).optional(),
  responses: z.record(
    z.string().regex(/^[1-5]\d\d$/),
    z.strictObject({ description: z.string().min(1), headers: z.record(z.string(), z.unknown()).optional(), content: Content }),
  ),
});

const document = openApi(routes);
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({
    key: `${method.toUpperCase()} ${path}`,
    path,
    operation: Operation.parse(operation),
  })),
);

describe("the OpenAPI document", () => {
  it("is valid by the schema of OpenAPI 3.1", async () => {
    const served = JSON.parse(JSON.stringify(document));

    expect(await new Validator().validate(served)).toEqual({ valid: true });
  });

  it("shows an example of every parameter that is required, which its schema accepts", () => {
    for (const route of routes) {
      const { operation } = operations.find(({ key }) => key === routeKey(route))!;
      const required = (operation.parameters ?? []).filter(({ required }) => required);
      for (const { name, in: place, example } of required) {
        const schema = (route as Route)[place === "path" ? "parameters" : "query"]!.shape[name] as z.ZodType;
        expect(schema.safeParse(example).success, `${routeKey(route)} ${name} ${example}`).toBe(true);
      }
    }
  });

  it("names a request that creates by a header, and no other", () => {
    for (const route of routes) {
      const { operation } = operations.find(({ key }) => key === routeKey(route))!;
      const headers = (operation.parameters ?? []).filter((parameter) => parameter.in === "header");
      expect(
        headers.map(({ name }) => name),
        routeKey(route),
      ).toEqual("creates" in route ? ["idempotency-key"] : []);
    }
  });

  it("documents every route of the table and no other", () => {
    expect(operations.map(({ key }) => key).sort()).toEqual(routes.map(routeKey).sort());
  });

  it("gives every operation a name of its own", () => {
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
  });

  it("declares exactly the parameters of a path, all required", () => {
    for (const { path, operation } of operations) {
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const declared = (operation.parameters ?? []).filter((parameter) => parameter.in === "path");
      expect(declared.map(({ name }) => name).sort(), path).toEqual(names.sort());
      expect(declared.every(({ required }) => required)).toBe(true);
    }
  });

  it("asks for a token exactly where the table does, and says which refusals to expect", () => {
    for (const route of routes) {
      const { operation } = operations.find(({ key }) => key === routeKey(route))!;
      expect(operation.security.length > 0, routeKey(route)).toBe(route.access !== "open");
      const signsIn = (route.group as string) === "auth";
      if (!signsIn) expect("401" in operation.responses && "403" in operation.responses, routeKey(route)).toBe(route.access !== "open");
      expect("413" in operation.responses).toBe("body" in route);
    }
  });

  it("shows machines their door: not to sign in, not to administer, and one route that only a key opens", () => {
    const byKey = (path: string, method: string) => {
      const { operation } = operations.find(({ key }) => key === `${method} ${path}`)!;
      return {
        keys: operation.security.some(({ machineKey }) => machineKey),
        tokens: operation.security.some(({ accessToken }) => accessToken),
        machine: !operation.servers,
      };
    };

    expect(byKey("/v1/predictions", "POST")).toEqual({ keys: true, tokens: true, machine: true });
    expect(byKey("/v1/users", "GET")).toEqual({ keys: false, tokens: true, machine: false });
    expect(byKey("/v1/auth/token", "POST")).toEqual({ keys: false, tokens: false, machine: false });
    expect(byKey("/api/v1/predict/{model}", "POST")).toEqual({ keys: true, tokens: false, machine: false });
  });

  it("has no reference that leads nowhere", () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path!.split("/"));
    const found = references.map((path) =>
      path.reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], document),
    );

    expect(references.length).toBeGreaterThan(0);
    expect(found.every((target) => typeof target === "object" && target !== null)).toBe(true);
  });

  it("refuses unknown keys in every body that it describes", () => {
    const bodies = operations.flatMap(({ key, operation }) =>
      operation.requestBody ? [{ key, content: operation.requestBody.content }] : [],
    );

    expect(bodies.length).toBeGreaterThan(0);
    for (const { key, content } of bodies) {
      const json = content["application/json"] ?? content["application/x-www-form-urlencoded"];
      if (json) expect(json.schema.additionalProperties, key).toBe(false);
    }
  });

  it("shows the features of every contract as they are validated, with an example of each", () => {
    const body = operations.find(({ key }) => key === "POST /v1/predictions")!.operation.requestBody!.content["application/json"]!;
    const features = (body.schema.properties as Record<string, { anyOf: { $ref: string }[] }>).features!;
    const components = (document.components as { schemas: Record<string, z.core.JSONSchema.BaseSchema> }).schemas;
    const shown = features.anyOf.map(({ $ref }) => components[$ref.slice("#/components/schemas/".length)]!);

    expect(shown.map(({ properties }) => Object.keys(properties ?? {}))).toEqual(
      contractNames.map((name) => contractNamed(name).features.map((feature) => feature.name)),
    );
    expect(shown.every(({ additionalProperties }) => additionalProperties === false)).toBe(true);
    expect(Object.keys(body.examples ?? {})).toEqual(expect.arrayContaining([...contractNames]));
  });

  it.each(Object.entries(API_EXAMPLES))("shows an example of %s that its schemas accept", (key, { body, bodies, reply }) => {
    const route = routes.find((one) => routeKey(one) === key)!;

    const shown = [...(body === undefined ? [] : [body]), ...Object.values(bodies ?? {})];
    for (const one of shown) (route as { body: z.ZodType }).body.parse(one);
    if (reply !== undefined) route.reply.parse(reply);
    expect(shown.length > 0 || reply !== undefined).toBe(true);
  });
});
