/** `npm run client`: writes the types of the client anew. */
import { writeFile } from "node:fs/promises";
import { openApi } from "@vigie/functions/api/openapi";
import { routes } from "@vigie/functions/api/routes";
import { apiTypes } from "./apiTypes";

await writeFile(new URL("../../packages/client/src/api.generated.ts", import.meta.url), await apiTypes(openApi(routes)));
