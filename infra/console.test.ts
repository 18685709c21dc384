import { readFileSync } from "node:fs";
import { consoleHeaders } from "@vigie/console/headers.mjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appForTest, removeTestApps, stacksOf } from "./appForTest";

type Resources = Record<string, { Type: string; Properties: Record<string, unknown> }>;

let resources: Resources;
let local: Resources;

beforeAll(() => {
  [resources, local] = ["production", "local"].map(consoleResources) as [Resources, Resources];
}, 120_000);
afterAll(removeTestApps);

describe("the console on AWS", () => {
  it("is not deployed to the local cloud, which has no CloudFront", () => {
    expect(typesOf(local)).not.toContain("AWS::CloudFront::Distribution");
    expect(typesOf(resources)).toContain("AWS::CloudFront::Distribution");
  });

  it("lets nobody but its own distribution read its files", () => {
    const policies = every("AWS::S3::BucketPolicy").map(({ PolicyDocument }) => (PolicyDocument as { Statement: Statement[] }).Statement);
    const allowed = policies.flat().filter(({ Effect }) => Effect === "Allow");

    expect(allowed).toHaveLength(1);
    expect(allowed[0]).toMatchObject({ Action: "s3:GetObject", Principal: { Service: "cloudfront.amazonaws.com" } });
    expect(JSON.stringify(allowed[0]!.Condition)).toContain("distribution/");
    expect(every("AWS::CloudFront::OriginAccessControl")).toHaveLength(1);
  });

  it("answers every file with the headers of the local server", () => {
    const [policy] = every("AWS::CloudFront::ResponseHeadersPolicy");
    const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } = policy!.ResponseHeadersPolicyConfig as HeadersConfig;
    const said = JSON.stringify(security.ContentSecurityPolicy);

    for (const [name, value] of Object.entries(consoleHeaders([]))) {
      if (name === "content-security-policy") for (const rule of value.split("; ")) expect(said).toContain(rule);
      else if (name === "x-content-type-options") expect(security.ContentTypeOptions).toEqual({ Override: true });
      else if (name === "referrer-policy") expect(security.ReferrerPolicy).toMatchObject({ ReferrerPolicy: value });
      else if (name === "x-frame-options") expect(security.FrameOptions).toMatchObject({ FrameOption: value });
      else expect(custom.Items).toContainEqual({ Header: name, Value: value, Override: true });
    }
    expect(security.StrictTransportSecurity).toMatchObject({ AccessControlMaxAgeSec: 31_536_000 });
  });

  it("passes /v1 on to the API unseen by the cache, with the caller's token", () => {
    const [{ DistributionConfig: config } = { DistributionConfig: {} }] = every("AWS::CloudFront::Distribution");
    const { CacheBehaviors: behaviours } = config as { CacheBehaviors: Record<string, unknown>[] };

    expect(behaviours).toEqual([
      expect.objectContaining({
        PathPattern: "/v1/*",
        // AWS's own policies CachingDisabled and AllViewerExceptHostHeader.
        CachePolicyId: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
        OriginRequestPolicyId: "b689b0a8-53d0-40ab-baf2-68738e2966ac",
        ViewerProtocolPolicy: "https-only",
      }),
    ]);
    expect(behaviours[0]!.AllowedMethods).toContain("DELETE");
  });

  it("signs people in by a code that comes back to it alone, never by password", () => {
    const [client, ...others] = every("AWS::Cognito::UserPoolClient");

    expect(others).toEqual([]);
    expect(client).toMatchObject({
      AllowedOAuthFlows: ["code"],
      AllowedOAuthScopes: ["openid", "aws.cognito.signin.user.admin"],
      GenerateSecret: false,
    });
    expect(client!.ExplicitAuthFlows ?? []).not.toContain("ALLOW_USER_PASSWORD_AUTH");
    expect(JSON.stringify(client!.CallbackURLs)).toMatch(/SiteDistribution.*DomainName/);
    expect(client!.LogoutURLs).toEqual(client!.CallbackURLs);
  });
});

type Statement = { Effect: string; Action: unknown; Principal: unknown; Condition: unknown };
type HeadersConfig = {
  SecurityHeadersConfig: Record<string, unknown>;
  CustomHeadersConfig: { Items: unknown[] };
};

function consoleResources(stage: string): Resources {
  const app = appForTest(stage);
  const { directory } = app.synth();
  const template = readFileSync(`${directory}/${stacksOf(app).ConsoleStack!.templateFile}`, "utf8");
  return (JSON.parse(template) as { Resources: Resources }).Resources;
}

function typesOf(all: Resources): string[] {
  return Object.values(all).map(({ Type }) => Type);
}

function every(type: string): Record<string, unknown>[] {
  return Object.values(resources).flatMap(({ Type, Properties }) => (Type === type ? [Properties] : []));
}
