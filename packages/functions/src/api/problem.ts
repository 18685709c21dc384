import { type ErrorDetail, TransientError, VisibleError } from "@vigie/core/errors";
import * as z from "zod";

/** RFC 9457 problem+json: what every error of our own code looks like. `instance` names the request, so that its log can be found. */
export const Problem = z.strictObject({
  type: z.string().regex(/^urn:vigie:problem:[a-z0-9-]+$/),
  title: z.string(),
  status: z.int().min(400).max(599),
  detail: z.string(),
  instance: z.string(),
  errors: z.array(
    z.strictObject({
      /** `body.features.lum`, `query.at`, `path.version`. */
      path: z.string(),
      message: z.string(),
      accepted: z.array(z.union([z.string(), z.number()])).optional(),
    }),
  ),
});
export type Problem = z.infer<typeof Problem>;

/** What the gateway itself answers, before our code is asked. */
export const GatewayError = z.object({ message: z.string() });
export type GatewayError = z.infer<typeof GatewayError>;

/** Turns what was thrown into what the caller may see: a VisibleError as it is, a passing fault as 503, anything else as a bare 500. */
export function problemOf(error: unknown, requestId: string): Problem {
  const { status, code, message, details } = visible(error);
  return {
    type: `urn:vigie:problem:${code}`,
    title: TITLES[status] ?? (status < 500 ? "The request cannot be served" : "The service failed"),
    status,
    detail: message,
    instance: `urn:vigie:request:${requestId}`,
    errors: details.map(({ path, message, accepted }) => ({ path, message, ...(accepted ? { accepted: [...accepted] } : {}) })),
  };
}

const TITLES: Readonly<Record<number, string>> = {
  400: "Malformed request",
  401: "Not signed in",
  403: "Not allowed",
  404: "Not found",
  409: "Conflict",
  413: "Body too large",
  415: "Unsupported media type",
  422: "Invalid request",
  429: "Too many requests",
  500: "Internal error",
  503: "Not available now",
};

function visible(error: unknown): { status: number; code: string; message: string; details: readonly ErrorDetail[] } {
  if (error instanceof VisibleError) return error;
  if (error instanceof TransientError) {
    return { status: 503, code: "try-again", message: "A part of the service did not answer. Try again in a moment.", details: [] };
  }
  return {
    status: 500,
    code: "internal",
    message: "Something went wrong on our side. The log holds it under this request's id.",
    details: [],
  };
}
