import { readFile } from "node:fs/promises";
import { openApi } from "@vigie/functions/api/openapi/openapi";
import { routes } from "@vigie/functions/api/routes";
import { expect, test } from "vitest";
import { apiTypes } from "./apiTypes";

test("the client's types are those of the API as it is; if not, `npm run client` makes them", async () => {
  const committed = await readFile(new URL("../../packages/client/src/api.generated.ts", import.meta.url), "utf8");

  expect(committed).toBe(await apiTypes(openApi(routes)));
});
