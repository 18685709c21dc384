/** `npm run client`: writes the types of the client and the page of the API anew. */
import { writeFile } from "node:fs/promises";
import { docsPageMarkdown } from "@vigie/functions/api/openapi/docsPageMarkdown";
import { openApi } from "@vigie/functions/api/openapi/openapi";
import { routes } from "@vigie/functions/api/routes";
import { apiTypes } from "./apiTypes";

const document = openApi(routes);
await writeFile(new URL("../../packages/client/src/api.generated.ts", import.meta.url), await apiTypes(document));
await writeFile(new URL("../../docs/api.md", import.meta.url), docsPageMarkdown(document));
