/** `npm run postman`: writes the Postman collection anew. */
import { writeFile } from "node:fs/promises";
import { openApi } from "@vigie/functions/api/openapi/openapi";
import { routes } from "@vigie/functions/api/routes";
import { postmanCollection } from "./postmanCollection";

const collection = await postmanCollection(openApi(routes));
await writeFile(new URL("../../docs/vigie.postman_collection.json", import.meta.url), `${JSON.stringify(collection, null, 2)}\n`);
