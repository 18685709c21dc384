/** What CloudFront hands to a function at its edge, as far as it is read here. */
export type ViewerRequest = { request: { uri: string } };

/**
 * Runs at the edge before the cache is asked: every address without a file's ending is a screen, and all screens are one page. It is sent
 * there as its own text, so it may use nothing from outside.
 */
export function screenOfAddress(event: ViewerRequest): ViewerRequest["request"] {
  const { request } = event;
  if (!/\.[a-z0-9]+$/i.test(request.uri)) request.uri = "/index.html";
  return request;
}
