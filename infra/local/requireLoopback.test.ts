import { expect, it } from "vitest";
import { requireLoopback } from "./requireLoopback";

it.each(["http://127.0.0.1:4566", "http://localhost:4566", "http://[::1]:4566"])("lets %s pass", (endpoint) => {
  expect(requireLoopback(endpoint)).toBe(endpoint);
});

it.each([
  "https://dynamodb.eu-west-3.amazonaws.com",
  "http://10.0.0.5:4566",
  "http://127.0.0.1.example.org",
  "http://localhost@example.org",
  "",
])("refuses %s", (endpoint) => {
  expect(() => requireLoopback(endpoint)).toThrow("is not this machine");
});
