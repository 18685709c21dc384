import { S3Client } from "@aws-sdk/client-s3";
import { expect, it } from "vitest";
import { presignedLink } from "./presignedLink";

const client = new S3Client({ region: "eu-west-3", credentials: { accessKeyId: "test", secretAccessKey: "test" } });
const link = presignedLink({ client, bucket: "artifacts" });
const sha256 = "a".repeat(64);

it("signs a link to one artefact, as a download under its name, that ends after a quarter of an hour", async () => {
  const url = new URL(await link({ key: `models/${sha256}/model.onnx`, sha256, bytes: 1 }));

  expect(url.pathname).toContain(`models/${sha256}/model.onnx`);
  expect(url.searchParams.get("X-Amz-Expires")).toBe("900");
  expect(url.searchParams.get("X-Amz-Signature")).toMatch(/^[0-9a-f]{64}$/);
  expect(url.searchParams.get("response-content-disposition")).toBe("attachment; filename*=UTF-8''model.onnx");
});

it("signs nothing but an artefact", () => {
  expect(() => link({ key: "../secrets", sha256, bytes: 1 })).toThrow("not the key of an artefact");
});
