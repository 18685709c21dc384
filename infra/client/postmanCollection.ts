import postman from "openapi-to-postmanv2";

/** A request of a collection, or a folder of them. */
export type PostmanItem = { name: string; item?: PostmanItem[]; request?: PostmanRequest; event?: unknown[]; [key: string]: unknown };
type PostmanRequest = { method: string; url: { path: string[]; query?: { disabled?: boolean }[] }; [key: string]: unknown };
export type PostmanCollection = { item: PostmanItem[]; variable?: unknown[]; [key: string]: unknown };

/** An OpenAPI document of ours. */
type Document = { paths: Record<string, Record<string, unknown>> };
type Operation = { responses: Record<string, unknown>; security: unknown[] };

/**
 * A Postman collection of an OpenAPI document: a folder for each tag, the documented examples as bodies and parameters, and in each request a
 * test that the status is a documented one. Variables: `baseUrl`, and `bearerToken` for routes that ask for a token. The same each time it is made.
 */
export async function postmanCollection(document: Document): Promise<PostmanCollection> {
  const { output, result, reason } = await converted(document);
  if (!result || !output?.[0]) throw new Error(`The document makes no collection: ${reason}`);
  const { item, variable, info } = withoutIds(output[0].data) as PostmanCollection;
  return { info, item: item.map((one) => prepared(one, document)), variable: variable ?? [] };
}

type Conversion = { result: boolean; reason?: string; output?: { data: unknown }[] };

function converted(document: Document): Promise<Conversion> {
  const options = {
    folderStrategy: "Tags",
    parametersResolution: "Example",
    enableOptionalParameters: false,
    includeAuthInfoInExample: false,
  };
  const input = { type: "json" as const, data: withoutReplies(document) };
  return new Promise((resolve, reject) =>
    postman.convertV2(input, options, (error: Error | null, conversion: Conversion) => (error ? reject(error) : resolve(conversion))),
  );
}

/** What a request is made of: saved replies would repeat the document, or be made up, and all requests go to one server. */
function withoutReplies(document: Document): unknown {
  const paths = Object.entries(document.paths).map(([path, item]) => {
    const operations = Object.entries(item as Record<string, object>).map(([method, one]) => {
      const { servers: _, parameters = [], requestBody, ...operation } = one as Request;
      const required = parameters.filter(({ required }) => required);
      return [
        method,
        { ...operation, parameters: required, ...(requestBody && { requestBody: shownBody(requestBody) }), responses: ANY_REPLY },
      ];
    });
    return [path, Object.fromEntries(operations)];
  });
  return JSON.parse(JSON.stringify({ ...document, servers: [{ url: "http://127.0.0.1" }], paths: Object.fromEntries(paths) }));
}

type Body = { content: Record<string, { schema: unknown; example?: unknown; examples?: unknown }> };
type Request = { servers?: unknown; parameters?: { required: boolean }[]; requestBody?: Body };

const ANY_REPLY = { default: { description: "As documented." } };

/** A body as its example has it: what a schema allows beside it would be made up. */
function shownBody({ content }: Body): Body {
  const [media, { schema, example, examples }] = Object.entries(content)[0]!;
  const fields = typeof example === "object" ? Object.keys(example ?? {}) : [];
  const form = { type: "object", properties: Object.fromEntries(fields.map((name) => [name, { type: "string" }])) };
  const kept = media === "application/x-www-form-urlencoded" ? form : schema;
  return { content: { [media]: { schema: kept, ...(examples === undefined ? { example } : { examples }) } } };
}

/** Ids are made up anew each time, and nothing needs them. */
function withoutIds(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data), (key, value) => (MADE_UP.has(key) && UUID.test(String(value)) ? undefined : value));
}

const MADE_UP = new Set(["id", "_postman_id", "uid"]);
const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

function prepared(one: PostmanItem, document: Document): PostmanItem {
  if (one.item) return { name: one.name, item: one.item.map((inner) => prepared(inner, document)) };
  const { responses, security } = operationOf(one.request!, document);
  const statuses = Object.keys(responses)
    .map(Number)
    .filter((status) => status < 500);
  const exec = [
    `pm.test("answers as documented", () => pm.expect(${JSON.stringify(statuses)}).to.include(pm.response.code));`,
    'pm.test("names the request", () => pm.expect(pm.response.headers.get("x-request-id")).to.be.a("string"));',
  ];
  const bearer = { type: "bearer", bearer: [{ key: "token", value: "{{bearerToken}}", type: "string" }] };
  const auth = security.length === 0 ? { type: "noauth" } : bearer;
  return { name: one.name, request: { ...one.request!, auth }, event: [{ listen: "test", script: { type: "text/javascript", exec } }] };
}

/** The path of a request has `:name` where that of the document has `{name}`. */
function operationOf({ method, url }: PostmanRequest, document: Document): Operation {
  const path = `/${url.path.map((part) => part.replace(/^:(.+)$/, "{$1}")).join("/")}`;
  const operation = document.paths[path]?.[method.toLowerCase()];
  if (!operation) throw new Error(`The document has no ${method} ${path}.`);
  return operation as Operation;
}
