import { expect, it } from "vitest";
import { contentType } from "./contentType";

it.each([
  ["usagers-2024.csv", "text/csv"],
  ["usagers-2024.CSV", "text/csv"],
  ["usagers-2024.csv.gz", "application/gzip"],
  ["model.onnx", "application/octet-stream"],
  ["metrics.json", "application/json"],
  ["accidents.parquet", "application/vnd.apache.parquet"],
  ["without-extension", "application/octet-stream"],
])("the media type of %s is %s", (name, type) => {
  expect(contentType(name)).toBe(type);
});
