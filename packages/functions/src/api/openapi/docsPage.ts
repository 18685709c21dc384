import { createHash } from "node:crypto";
import { type DescribedExample, type DescribedField, type DescribedOperation, describedGroups } from "./docsPageOperations";
import type { OpenApi } from "./openapi";

/** A page that needs nothing but itself, and the policy that lets a browser take its style and nothing else. */
export type DocsPage = { html: string; policy: string };

/** The API as a page to read: no script, one style, named in the policy by its hash. */
export function docsPage(document: OpenApi): DocsPage {
  const { title, summary, description } = document.info as { title: string; summary: string; description: string };
  const groups = describedGroups(document);
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}: HTTP API</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${escaped(title)}: HTTP API</h1>
<p>${escaped(summary)} ${escaped(description)}</p>
<p>People send an access token (<code>authorization: Bearer ...</code>); machines send a key (<code>x-api-key</code>) to the same paths below <code>/machine</code>. The same as <a href="/v1/openapi.json">OpenAPI 3.1</a>.</p>
</header>
<nav aria-label="Groups of routes"><ul>
${groups.map(({ name, description }) => `<li><a href="#${name}">${escaped(description)}</a></li>`).join("\n")}
</ul></nav>
<main>
${groups.map(({ name, description, operations }) => `<h2 id="${name}">${escaped(description)}</h2>\n${operations.map(section).join("\n")}`).join("\n")}
</main>
</body>
</html>
`;
  return { html, policy: POLICY };
}

const STYLE = `
body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem;color:#1b1f24;background:#fff}
nav ul{columns:2;padding-left:1.2rem}
section{border-top:1px solid #d0d7de;padding:.5rem 0}
h3{font-size:1.05rem;margin:.5rem 0}
h3 a{color:inherit;text-decoration:none}
code,pre{font:14px/1.45 ui-monospace,monospace}
pre{background:#f2f4f7;padding:.75rem;overflow:auto}
table{border-collapse:collapse;display:block;overflow:auto}
th,td{border:1px solid #d0d7de;padding:.25rem .6rem;text-align:left;vertical-align:top}
summary{cursor:pointer}
a{color:#0a4fb3}
@media (prefers-color-scheme:dark){body{color:#e6e9ed;background:#14171b}pre{background:#20252b}a{color:#8ab8ff}section,th,td{border-color:#3b424a}}
@media (max-width:40rem){nav ul{columns:1}}
`;

const POLICY = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

function section({ id, method, path, summary, who, parameters, body, reply, refusals }: DescribedOperation): string {
  return `<section id="${id}">
<h3><a href="#${id}"><code>${method} ${escaped(path)}</code></a></h3>
<p>${escaped(summary)}.</p>
<p>Who: ${escaped(who)}.</p>
${table("Parameters", parameters)}${body ? `<h4>Body, <code>${body.media}</code></h4>\n${table("Fields of the body", body.fields)}${samples(body.examples)}` : ""}<h4>Answers ${reply.status}, <code>${reply.media}</code></h4>
${samples(reply.examples)}${folded("Fields of the answer", table("Fields of the answer", reply.fields))}<details><summary>Refusals</summary><ul>
${refusals.map(({ status, description }) => `<li><strong>${status}</strong> ${escaped(description)}</li>`).join("\n")}
</ul></details>
</section>`;
}

function table(caption: string, fields: readonly DescribedField[]): string {
  if (fields.length === 0) return "";
  const rows = fields.map(({ name, place, required, type, description }) => {
    const where = place === "body" ? "" : ` (${place})`;
    return `<tr><td><code>${escaped(name)}</code>${where}</td><td>${escaped(type)}</td><td>${required ? "yes" : "no"}</td><td>${escaped(description)}</td></tr>`;
  });
  return `<table><caption>${caption}</caption><tr><th>name</th><th>type</th><th>required</th><th>meaning</th></tr>\n${rows.join("\n")}</table>\n`;
}

function samples(examples: readonly DescribedExample[]): string {
  return examples.map(({ name, text }) => folded(name === "" ? "Example" : `Example: ${name}`, `<pre>${escaped(text)}</pre>\n`)).join("");
}

function folded(title: string, content: string): string {
  return content === "" ? "" : `<details><summary>${escaped(title)}</summary>\n${content}</details>\n`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
