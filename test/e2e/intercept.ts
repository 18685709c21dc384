import type { Page } from "playwright-core";

/** How the API fails: a refusal with its problem, another body, or no answer at all. */
export type Failing =
  | { status?: number; detail?: string; errors?: { path: string; message: string }[]; body?: string; method?: string }
  | "down";

/** Lets a path of the API fail, only for `method` where one is named. Answers how to end it. */
export async function intercept(page: Page, path: string | RegExp, failing: Failing): Promise<() => Promise<void>> {
  const matches = (url: URL) => (typeof path === "string" ? url.pathname === path : path.test(url.pathname + url.search));
  await page.route(matches, (route) => {
    if (failing === "down") return route.abort("connectionrefused");
    const { status = 200, detail = "", errors = [], body, method } = failing;
    if (method !== undefined && route.request().method() !== method) return route.fallback();
    const problem = { type: "about:blank", title: "refused", status, detail, instance: "request-1", errors };
    const contentType = body === undefined ? "application/problem+json" : body.startsWith("<") ? "text/html" : "application/json";
    return route.fulfill({ status, contentType, body: body ?? JSON.stringify(problem) });
  });
  return () => page.unroute(matches);
}

/** Lets a path of the API answer late by so many milliseconds. */
export async function delay(page: Page, path: string, ms: number): Promise<void> {
  await page.route(
    (url) => url.pathname === path,
    async (route) => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      await route.fallback();
    },
  );
}

/** Changes what a path of the API really answers. */
export async function rewrite(page: Page, path: string | RegExp, change: (reply: never) => unknown): Promise<void> {
  await page.route(
    (url) => (typeof path === "string" ? url.pathname === path : path.test(url.pathname + url.search)),
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: change((await response.json()) as never) });
    },
  );
}
