/**
 * Headers of every file of the console, on the local cloud and on AWS alike. Charts set styles on their elements, so inline styles are let
 * through; inline scripts are not.
 *
 * @param {readonly string[]} connect origins beside its own that the page sends requests to: Cognito, and the bucket of uploads
 * @returns {Record<string, string>}
 */
export function consoleHeaders(connect) {
  return {
    "content-security-policy": [
      "default-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      `connect-src ${["'self'", ...connect].join(" ")}`,
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join("; "),
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
  };
}
