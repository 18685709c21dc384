import { VisibleError } from "@vigie/core/errors";
import type { APIGatewayProxyEventV2 } from "aws-lambda";

/** Our own rule; the gateway lets 10 MB through and Lambda 6. */
export const MAX_BODY_BYTES = 1024 * 1024;

/** The body as JSON. Throws VisibleError: 413 above 1 MB, 415 when it is not declared as JSON, 400 when it is not JSON. */
export function jsonBody({
  body,
  isBase64Encoded,
  headers,
}: Pick<APIGatewayProxyEventV2, "body" | "isBase64Encoded" | "headers">): unknown {
  const bytes = Buffer.from(body ?? "", isBase64Encoded ? "base64" : "utf8");
  if (bytes.length > MAX_BODY_BYTES) {
    throw new VisibleError(413, "body-too-large", `The body has ${bytes.length} bytes; ${MAX_BODY_BYTES} are accepted.`);
  }
  const type = headers?.["content-type"] ?? "";
  if (!/^application\/(json|[\w.+-]+\+json)\s*(;|$)/i.test(type)) {
    throw new VisibleError(415, "not-json", "Send JSON, with the header content-type: application/json.");
  }
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new VisibleError(400, "malformed-json", "The body is not well-formed JSON in UTF-8.");
  }
}
