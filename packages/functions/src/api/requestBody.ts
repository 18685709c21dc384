import { VisibleError } from "@vigie/core/errors";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import type { Route } from "./route";
import { invalid } from "./validate";

/** Our own rule; the gateway lets 10 MB through and Lambda 6. */
export const MAX_BODY_BYTES = 1024 * 1024;

type RequestBody = Pick<APIGatewayProxyEventV2, "body" | "isBase64Encoded" | "headers">;

/**
 * The body as what the route takes: JSON, the text of a CSV, or the fields of a form (the last of a name counts); where a route takes the
 * file of a form too, the text of that file. Throws VisibleError: 413 above 1 MB, 415 when it is declared as something else, 400 when it is
 * not well-formed, 422 for a form without the file.
 */
export async function requestBody(event: RequestBody, { accepts, formFile }: Pick<Route, "accepts" | "formFile"> = {}): Promise<unknown> {
  const bytes = Buffer.from(event.body ?? "", event.isBase64Encoded ? "base64" : "utf8");
  if (bytes.length > MAX_BODY_BYTES) {
    throw new VisibleError(413, "body-too-large", `The body has ${bytes.length} bytes; ${MAX_BODY_BYTES} are accepted.`);
  }
  const type = event.headers?.["content-type"] ?? "";
  if (formFile !== undefined && FORM_MEDIA.test(type)) return decode(await fileOf(bytes, type, formFile));
  requireMedia(type, accepts);
  if (accepts === undefined) return parseJson(bytes);
  const text = decode(bytes);
  return accepts === "text/csv" ? text : Object.fromEntries(new URLSearchParams(text));
}

const FORM_MEDIA = /^multipart\/form-data\s*;/i;
const JSON_MEDIA = /^application\/(json|[\w.+-]+\+json)\s*(;|$)/i;

function requireMedia(type: string, accepts: Route["accepts"]): void {
  if (accepts === undefined ? JSON_MEDIA.test(type) : type.split(";")[0]?.trim().toLowerCase() === accepts) return;
  if (accepts === undefined) throw new VisibleError(415, "not-json", "Send JSON, with the header content-type: application/json.");
  throw new VisibleError(415, "wrong-media-type", `Send ${accepts}, with the header content-type: ${accepts}.`);
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new VisibleError(400, "malformed-json", "The body is not well-formed JSON in UTF-8.");
  }
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new VisibleError(400, "malformed-text", "The body is not text in UTF-8.");
  }
}

async function fileOf(bytes: Buffer, type: string, field: string): Promise<Buffer> {
  const form = await new Response(new Uint8Array(bytes), { headers: { "content-type": type } }).formData().catch(() => {
    throw new VisibleError(400, "malformed-form", "The body is not a well-formed form.");
  });
  const file = form.get(field);
  if (file instanceof Blob) return Buffer.from(await file.arrayBuffer());
  throw invalid([{ path: `body.${field}`, message: "Send the CSV as a file of this field." }]);
}
