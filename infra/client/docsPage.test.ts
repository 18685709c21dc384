import { readFile } from "node:fs/promises";
import { docsPageMarkdown } from "@vigie/functions/api/openapi/docsPageMarkdown";
import { openApi } from "@vigie/functions/api/openapi/openapi";
import { routes } from "@vigie/functions/api/routes";
import { expect, test } from "vitest";

test("docs/api.md tells of the API as it is; if not, `npm run client` makes it", async () => {
  const committed = await readFile(new URL("../../docs/api.md", import.meta.url), "utf8");

  expect(committed).toBe(docsPageMarkdown(openApi(routes)));
});
