import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { apiEvent } from "../apiEvent.fixture";
import { fakeApi } from "../apiFakes.fixture";
import { routeKey } from "../route";
import { routes } from "../routes";
import { docsPage } from "./docsPage";
import { openApi } from "./openapi";

describe("GET /v1/docs", () => {
  it("is open, is a page, and lets a browser take its own style and nothing else", async () => {
    const reply = await fakeApi().call("reference", apiEvent("GET /v1/docs"));

    expect(reply.statusCode).toBe(200);
    expect(reply.headers["content-type"]).toBe("text/html; charset=utf-8");
    const styles = [...reply.body.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style]) => style!);
    const hashes = styles.map((style) => `'sha256-${createHash("sha256").update(style).digest("base64")}'`);
    expect(styles).toHaveLength(1);
    expect(reply.headers["content-security-policy"]).toContain(`default-src 'none'; style-src ${hashes[0]};`);
    expect(reply.body).not.toMatch(/<script|\sstyle=|\son[a-z]+=|<(img|link|iframe)/i);
  });

  it("tells of every route of the table, who may call it, and every refusal", () => {
    const document = openApi(routes);

    const { html } = docsPage(document);

    const sections = html.split("<section ").slice(1);
    expect(sections).toHaveLength(routes.length);
    for (const route of routes) {
      const shown = sections.find((section) => section.includes(`<code>${routeKey(route)}</code>`))!;
      const { responses } = document.paths[route.path]![route.method.toLowerCase()] as { responses: Record<string, unknown> };
      expect(shown, routeKey(route)).toContain(`Who: ${route.access}`);
      for (const status of Object.keys(responses)) expect(shown, `${routeKey(route)} ${status}`).toContain(status);
    }
  });

  it("writes as text what a document says, whatever it is", () => {
    const document = openApi(routes);
    const info = { ...(document.info as object), summary: '<script>alert("1")</script>' };

    const { html } = docsPage({ ...document, info });

    expect(html).not.toContain("<script>");
    expect(html).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;");
  });

  it("leads to every group and every operation once", () => {
    const { html } = docsPage(openApi(routes));

    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!);
    expect(new Set(ids).size).toBe(ids.length);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });
});
