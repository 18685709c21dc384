import { execFileSync } from "node:child_process";
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { findSecrets } from "../../infra/hooks/findSecrets.mjs";
import { historicalContent } from "../../infra/hooks/gitContent.mjs";
import { checkoutContent, scanContents } from "../../infra/hooks/scanSecrets.mjs";
import { temporaryTree } from "./temporaryTree";

const REPOSITORY = fileURLToPath(new URL("../..", import.meta.url));

describe("planted secrets, made at run time so that this file holds none", () => {
  test.each([
    ["an AWS access key id", "src/a.ts", `const id = "AKIA${letters(16)}";`, "aws/AWSAccessKeyID"],
    [
      "an AWS secret key",
      ".env",
      `AWS_SECRET_ACCESS_KEY=${randomBytes(30).toString("base64").replace(/[+/]/g, "x")}`,
      "aws/AWSSecretAccessKey",
    ],
    ["a private key", "key.pem", privateKey("pkcs8"), "privatekey/PrivateKey"],
    ["an older private key", "key.pem", privateKey("sec1"), "private-key"],
    ["a private key in a string", "src/a.ts", `const key = ${JSON.stringify(privateKey("sec1"))};`, "private-key"],
    ["a JSON Web Token", "docs/a.md", `curl -H "Authorization: Bearer ${jsonWebToken()}"`, "jwt"],
    ["a GitHub token", "src/a.ts", `const token = "ghp_${letters(36)}";`, "github/GITHUB_TOKEN"],
    ["a password in an address", "src/a.ts", `fetch("https://admin:${letters(12)}@example.org/");`, "basicauth/BasicAuth"],
    ["a password in a constant", "src/a.ts", `const password = "${letters(6)}7!${letters(6)}";`, "password-literal"],
    ["a password in an object", "src/a.ts", `const user = { "userPassword": '${letters(6)}7${letters(6)}' };`, "password-literal"],
    ["random text in an environment file", ".env.production", `SIGNING=${randomText()}`, "random-text"],
    ["random text in YAML", "infra/a.yml", `key: ${randomText()}`, "random-text"],
    ["random text in JSON", "a.json", JSON.stringify({ key: randomText() }), "random-text"],
  ])("%s", async (_, file, line, rule) => {
    const findings = await findSecrets(file, `first line\n${line}\n`);

    expect(findings).toContainEqual({ file, line: 2, rule });
  });
});

describe("what only looks like a secret", () => {
  test.each([
    ["src/a.ts", "const password = process.env.VIGIE_PASSWORD;"],
    ["src/a.ts", "const password = `$" + "{random(16)}-Aa1`;"],
    ["src/a.ts", '<input type="password" name="password1" />'],
    ["a.md", 'password: "<your password 1>"'],
    ["template.json", '{ "Ref": "TrainingStateMachineRoleDefaultPolicy5B7C9D1E" }'],
    ["template.json", `{ "S3Key": "${"0123456789abcdef".repeat(4)}.zip" }`],
    [".github/workflows/a.yml", "uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683"],
    ["src/a.ts", 'const accountId = "123456789012";'],
    ["a.yml", "Action: cloudformation:DescribeStackResourceDrifts"],
    ["package-lock.json", `"integrity": "sha512-${randomBytes(64).toString("base64")}"`],
  ])("%s: %s", async (file, line) => {
    expect(await findSecrets(file, line)).toEqual([]);
  });
});

describe("a repository", () => {
  test("a secret that was committed and deleted is found in the history, not in the checkout", async () => {
    const root = temporaryTree({ "a.ts": `const password = "${letters(6)}7!${letters(6)}";\n` });
    git(root, "init", "--quiet");
    commitAll(root);
    rmSync(join(root, "a.ts"));
    writeFileSync(join(root, "b.ts"), "export const b = 1;\n");
    commitAll(root);

    expect(await scanContents(checkoutContent(root))).toEqual([]);
    expect(await scanContents(historicalContent(root))).toEqual([{ file: "a.ts", line: 1, rule: "password-literal" }]);
  });

  test("this one holds no secret", async () => {
    expect(await scanContents(checkoutContent(REPOSITORY))).toEqual([]);
  });
});

function commitAll(root: string): void {
  git(root, "add", "--all");
  git(root, "-c", "user.name=test", "-c", "user.email=test@example.org", "commit", "--quiet", "--message", "test: commit");
}

function git(root: string, ...args: string[]): void {
  execFileSync("git", ["-c", "core.hooksPath=/dev/null", ...args], { cwd: root, stdio: "pipe" });
}

function privateKey(type: "pkcs8" | "sec1"): string {
  return generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ type, format: "pem" }).toString();
}

function jsonWebToken(): string {
  const parts = [
    { alg: "RS256", typ: "JWT" },
    { sub: "user", exp: 1 },
  ].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"));
  return [...parts, randomBytes(32).toString("base64url")].join(".");
}

/** Capitals and digits in the order of a fixed walk, so that no run differs from another. */
function letters(length: number): string {
  return Array.from({ length }, (_, index) => "Q7RLXT2ZVN5KPWMBD4"[(index * 7) % 18]).join("");
}

function randomText(): string {
  return Array.from({ length: 40 }, (_, index) => "aZ3bY8cX5dW2eV7fU4gT9hS6iR0jQ1kP"[(index * 13) % 32]).join("");
}
