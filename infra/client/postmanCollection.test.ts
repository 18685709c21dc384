import { readFile } from "node:fs/promises";
import { openApi } from "@vigie/functions/api/openapi/openapi";
import { routes } from "@vigie/functions/api/routes";
import { expect, test } from "vitest";
import { postmanCollection } from "./postmanCollection";

test("docs/vigie.postman_collection.json asks every route as it is; if not, `npm run postman` makes it", async () => {
  const committed = await readFile(new URL("../../docs/vigie.postman_collection.json", import.meta.url), "utf8");

  const collection = await postmanCollection(openApi(routes));

  expect(committed).toBe(`${JSON.stringify(collection, null, 2)}\n`);
  expect(collection.item.flatMap(({ item = [] }) => item)).toHaveLength(routes.length);
}, 60_000);
