import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { PRICES } from "./prices";

it("are those of docs/cost.md", () => {
  const page = readFileSync("docs/cost.md", "utf8");
  const priceOf = (item: RegExp) => Number(page.match(new RegExp(`\\| ${item.source}[^|]*\\|[^|]*\\| ([\\d.]+) per`))?.[1]);

  expect({
    millionHttpRequests: priceOf(/HTTP API, requests/),
    millionLambdaRequests: priceOf(/Lambda, requests/),
    lambdaGbSecond: priceOf(/Lambda, 1,024 MB/),
    millionWriteUnits: priceOf(/DynamoDB, log entry/),
    logGigabyte: priceOf(/CloudWatch Logs/),
  }).toEqual(PRICES);
});
