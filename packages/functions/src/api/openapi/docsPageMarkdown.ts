import { type DescribedExample, type DescribedField, type DescribedOperation, describedGroups } from "./docsPageOperations";
import type { OpenApi } from "./openapi";

const HEADER = "<!-- Generated from the OpenAPI document by `npm run client`; a test fails when it is out of date. -->\n";

/** The API as Markdown: what `GET /v1/docs` shows, for those who read the repository. */
export function docsPageMarkdown(document: OpenApi): string {
  const { title, summary, description } = document.info as { title: string; summary: string; description: string };
  const groups = describedGroups(document);
  return [
    `${HEADER}\n# ${title}: HTTP API`,
    `${summary} ${description}`,
    "People send an access token (`authorization: Bearer ...`); machines send a key (`x-api-key`) to the same paths below `/machine`.",
    groups.map(({ name, description }) => `- [${description}](#${name})`).join("\n"),
    ...groups.flatMap(({ name, description, operations }) => [
      `<a id="${name}"></a>\n\n## ${description}`,
      ...operations.flatMap((operation) => operationOf(operation)),
    ]),
  ]
    .join("\n\n")
    .concat("\n");
}

function operationOf({ method, path, summary, who, parameters, body, reply, refusals }: DescribedOperation): string[] {
  return [
    `### ${method} ${path}`,
    `${escaped(summary)}. Who: ${who}.`,
    ...(parameters.length > 0 ? [table("parameter", parameters)] : []),
    ...(body ? [`Body, \`${body.media}\`:`, ...(body.fields.length > 0 ? [table("field", body.fields)] : []), ...samples(body)] : []),
    `Answers ${reply.status}, \`${reply.media}\`${reply.examples.length > 0 ? ":" : "."}`,
    ...samples(reply),
    `Refusals: ${refusals.map(({ status, description }) => `**${status}** ${escaped(description)}`).join(" ")}`,
  ];
}

function table(heading: string, fields: readonly DescribedField[]): string {
  const rows = fields.map(({ name, place, required, type, description }) => {
    const where = place === "body" ? "" : ` (${place})`;
    return `| \`${name}\`${where} | ${escaped(type)} | ${required ? "yes" : "no"} | ${escaped(description)} |`;
  });
  return [`| ${heading} | type | required | |`, "|---|---|---|---|", ...rows].join("\n");
}

function samples({ media, examples }: { media: string; examples: readonly DescribedExample[] }): string[] {
  const language = media === "application/json" ? "json" : "";
  return examples.flatMap(({ name, text }) => [...(name === "" ? [] : [`\`${name}\`:`]), `\`\`\`${language}\n${text}\n\`\`\``]);
}

function escaped(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("<", "&lt;");
}
