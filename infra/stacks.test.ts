import { readFileSync } from "node:fs";
import { machinePath, type Route, routeKey } from "@vigie/functions/api/route";
import { routes } from "@vigie/functions/api/routes";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appForTest, removeTestApps, stacksOf } from "./appForTest";

type Resource = { Type: string; Properties: Record<string, unknown>; DeletionPolicy?: string; UpdateReplacePolicy?: string };
type Template = { Resources: Record<string, Resource>; Outputs?: Record<string, unknown>; bytes: number };
type Statement = {
  Effect: string;
  Action: string | string[];
  Resource: unknown;
  Condition?: Record<string, Record<string, string[]>>;
};

/** CloudFormation's limits of a template. */
const MAX_BYTES = 1_000_000;
const MAX_RESOURCES = 500;
const STATEFUL = /^AWS::(S3::Bucket|DynamoDB::Table|Cognito::UserPool|Logs::LogGroup|KMS::Key)$/;

const templates: Record<"production" | "local", Record<string, Template>> = { production: {}, local: {} };

beforeAll(() => {
  templates.production = synthesise("production");
  templates.local = synthesise("local");
}, 120_000);
afterAll(removeTestApps);

describe("the stacks", () => {
  it.each(["production", "local"] as const)("stay within CloudFormation's limits in stage %s", (stage) => {
    expect(Object.keys(templates[stage])).toEqual([
      "StorageStack",
      "IdentityStack",
      "EntryStack",
      "ConsoleStack",
      "PipelineStack",
      "ApiStack",
      "MonitoringStack",
    ]);
    for (const { Resources, bytes } of Object.values(templates[stage])) {
      expect(Object.keys(Resources).length).toBeLessThan(MAX_RESOURCES);
      expect(bytes).toBeLessThan(MAX_BYTES);
    }
  });

  it("put out what the launcher reads", () => {
    const outputs = Object.values(templates.local).flatMap(({ Outputs }) => Object.keys(Outputs ?? {}));

    expect(outputs).toEqual(
      expect.arrayContaining([
        "ApiUrl",
        "UserPoolId",
        "UserPoolClientId",
        "ArtifactsBucket",
        "RegistryTable",
        "PredictionsTable",
        "AccessTable",
        "TrainingMachineArn",
        "AlarmTopicArn",
      ]),
    );
  });

  it("keep and protect the data of production", () => {
    for (const { Type, DeletionPolicy, UpdateReplacePolicy } of every("production", STATEFUL)) {
      expect({ Type, DeletionPolicy, UpdateReplacePolicy }).toEqual({ Type, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" });
    }
    expect(every("production", "AWS::DynamoDB::Table").map(({ Properties }) => Properties.DeletionProtectionEnabled)).toEqual([
      true,
      true,
      true,
    ]);
    expect(every("production", "AWS::Cognito::UserPool").map(({ Properties }) => Properties.DeletionProtection)).toEqual(["ACTIVE"]);
    expect(every("production", "Custom::S3AutoDeleteObjects")).toEqual([]);
  });

  it("let the local stage be removed whole", () => {
    expect(every("local", STATEFUL).map(({ DeletionPolicy }) => DeletionPolicy)).not.toContain("Retain");
    expect(every("local", "AWS::DynamoDB::Table").map(({ Properties }) => Properties.DeletionProtectionEnabled)).toEqual([
      false,
      false,
      false,
    ]);
    expect(every("local", "Custom::S3AutoDeleteObjects")).toHaveLength(2);
  });

  it.each(["production", "local"] as const)("encrypt, version, restore and hide what is stored in stage %s", (stage) => {
    const [artifacts] = every(stage, "AWS::S3::Bucket");
    expect(artifacts!.Properties.VersioningConfiguration).toEqual({ Status: "Enabled" });
    for (const { Properties } of every(stage, "AWS::S3::Bucket")) {
      expect(Properties.BucketEncryption).toBeDefined();
      expect(Object.values(Properties.PublicAccessBlockConfiguration as object)).toEqual([true, true, true, true]);
    }
    for (const { Properties } of every(stage, "AWS::DynamoDB::Table")) {
      expect(Properties).toMatchObject({
        SSESpecification: { SSEEnabled: true },
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        BillingMode: "PAY_PER_REQUEST",
      });
    }
  });

  it("forget logs after a while", () => {
    const retention = every("production", "AWS::Logs::LogGroup").map(({ Properties }) => Properties.RetentionInDays);

    expect(retention).toEqual(retention.map(() => 365));
  });
});

describe("the HTTP API", () => {
  it("has the routes of the table, and asks for a token on every one that is not open", () => {
    const made = every("production", "AWS::ApiGatewayV2::Route").map(({ Properties }) => [
      Properties.RouteKey,
      Properties.AuthorizationType,
    ]);

    expect(Object.fromEntries(made)).toEqual(
      Object.fromEntries(
        routes.flatMap((route: Route) => {
          const door = machinePath(route);
          return [
            ...(door === route.path ? [] : [[routeKey(route), route.access === "open" ? "NONE" : "JWT"]]),
            ...(door === undefined ? [] : [[`${route.method} ${door}`, "CUSTOM"]]),
          ];
        }),
      ),
    );
  });

  it.each([
    ["production", 2],
    ["local", 1],
  ] as const)("takes the tokens of this user pool and of its own clients only in stage %s", (stage, clients) => {
    const made = every(stage, "AWS::ApiGatewayV2::Authorizer");
    const [authorizer, ...others] = made.filter(({ Properties }) => Properties.AuthorizerType === "JWT");
    const { Audience, Issuer } = authorizer!.Properties.JwtConfiguration as { Audience: unknown[]; Issuer: unknown };

    expect(others).toEqual([]);
    expect(JSON.stringify(Issuer)).toMatch(/cognito-idp\.eu-west-3\.amazonaws\.com.*PeoplePool/);
    expect(Audience).toHaveLength(clients);
  });

  it.each(["production", "local"] as const)("gives access tokens of thirty minutes in stage %s", (stage) => {
    const lives = every(stage, "AWS::Cognito::UserPoolClient").map(({ Properties }) => {
      const { AccessTokenValidity, TokenValidityUnits } = Properties as {
        AccessTokenValidity: number;
        TokenValidityUnits: { AccessToken: string };
      };
      return `${AccessTokenValidity} ${TokenValidityUnits.AccessToken}`;
    });

    expect(new Set(lives)).toEqual(new Set(["30 minutes"]));
  });
});

describe("the table of access", () => {
  it("is open to each function for its own items only", () => {
    const partitions = Object.fromEntries(
      ours("production").flatMap(({ Properties }) => {
        const conditions = statementsOf("production", reference(Properties.Role)).flatMap(({ Condition }) =>
          Condition ? [Condition] : [],
        );
        const keys = conditions.flatMap((condition) => condition["ForAllValues:StringLike"]?.["dynamodb:LeadingKeys"] ?? []);
        return keys.length > 0 ? [[String(Properties.FunctionName).replace("production-vigie-api-", ""), keys.sort()]] : [];
      }),
    );

    expect(partitions).toMatchObject({
      auth: ["ATTEMPT#*", "ONCE#*", "RATE#*"],
      users: ["LOCK#*", "ONCE#*", "RATE#*"],
      keys: ["KEYS", "ONCE#*", "RATE#*"],
      authorizer: ["KEYS"],
      predictions: ["ONCE#*", "RATE#*"],
    });
  });

  it("lets one function alone administer accounts", () => {
    const administer = ours("production").filter(({ Properties }) =>
      statementsOf("production", reference(Properties.Role)).some(({ Action }) => Action.includes("cognito-idp:AdminCreateUser")),
    );

    expect(administer.map(({ Properties }) => Properties.FunctionName)).toEqual(["production-vigie-api-users"]);
  });
});

describe("the door of machines", () => {
  it("asks the key authoriser, whose answers are kept for a minute at most", () => {
    const made = every("production", "AWS::ApiGatewayV2::Authorizer");
    const [machines, ...others] = made.filter(({ Properties }) => Properties.AuthorizerType === "REQUEST");

    expect(others).toEqual([]);
    expect(machines!.Properties).toMatchObject({ IdentitySource: ["$request.header.x-api-key"], EnableSimpleResponses: true });
    expect(machines!.Properties.AuthorizerResultTtlInSeconds).toBeLessThanOrEqual(60);
  });
});

describe("the functions", () => {
  it("have a role each, that allows no action on everything but tracing and, for one, reading metrics", () => {
    const roles = ours("production").map(({ Properties }) => reference(Properties.Role));
    expect(new Set(roles).size).toBe(roles.length);

    for (const role of roles) {
      const onEverything = statementsOf("production", role).filter(({ Resource }) => Resource === "*");
      const allowed = onEverything
        .map(({ Action }) => Action)
        .filter((action) => !role.startsWith("apioperations") || action !== "cloudwatch:GetMetricData");
      expect(allowed).toEqual([["xray:PutTraceSegments", "xray:PutTelemetryRecords"]]);
    }
  });

  it("allow actions by name, never all of a service", () => {
    const actions = Object.values(templates.production)
      .flatMap(({ Resources }) => Object.values(Resources))
      .filter(
        ({ Type, Properties }) => Type === "AWS::IAM::Policy" && !String(Properties.PolicyName).startsWith("CustomCDKBucketDeployment"),
      )
      .flatMap(({ Properties }) => (Properties.PolicyDocument as { Statement: Statement[] }).Statement)
      .flatMap(({ Action }) => Action);

    expect(actions.length).toBeGreaterThan(50);
    expect(actions.filter((action) => action.endsWith("*"))).toEqual([]);
  });

  it.each([
    ["production-vigie-train", ["prepared", "models", "runs", "steps"]],
    ["production-vigie-data", ["lake", "raw", "prepared", "reports", "steps"]],
    ["production-vigie-api-predictions", ["batches", "models"]],
    ["production-vigie-api-batches", ["batches"]],
    ["production-vigie-api-labels", ["batches"]],
    ["production-vigie-batch", ["batches", "models"]],
    ["production-vigie-api-risk", ["models", "reports"]],
    ["production-vigie-api-datasets", ["raw", "reports"]],
    ["production-vigie-gate", ["models", "prepared"]],
    ["production-vigie-select", []],
    ["production-vigie-api-auth", []],
    ["production-vigie-api-users", []],
    ["production-vigie-api-keys", []],
    ["production-vigie-api-runs", ["models", "runs"]],
    ["production-vigie-api-models", ["models"]],
    ["production-vigie-api-registry", []],
    ["production-vigie-api-webhooks", []],
    ["production-vigie-deliver", []],
    ["production-vigie-dashboard-widgets", ["models", "reports"]],
    ["production-vigie-api-compat", ["batches", "models"]],
    ["production-vigie-api-controls", []],
    ["production-vigie-api-authorizer", []],
  ])("let %s touch the artefacts of %j only", (name, areas) => {
    const made = ours("production").find(({ Properties }) => Properties.FunctionName === name);
    const objects = JSON.stringify(statementsOf("production", reference(made!.Properties.Role))).matchAll(/"\/([a-z]+)\/\*"/g);

    expect([...new Set([...objects].map(([, area]) => area))].sort()).toEqual([...areas].sort());
  });

  it("list the bucket wherever they read it, so that S3 tells what is not there from what is refused", () => {
    const readers = ours("production").flatMap(({ Properties }) => {
      const actions = statementsOf("production", reference(Properties.Role)).flatMap(({ Action }) => Action);
      return actions.includes("s3:GetObject") ? [{ name: Properties.FunctionName, lists: actions.includes("s3:ListBucket") }] : [];
    });

    expect(readers.length).toBeGreaterThan(4);
    expect(readers.filter(({ lists }) => !lists)).toEqual([]);
  });

  it("are traced, know their stores, and write to a log group of their own", () => {
    for (const { Properties } of ours("production")) {
      const { Variables } = Properties.Environment as { Variables: Record<string, unknown> };
      expect(Properties).toMatchObject({ TracingConfig: { Mode: "Active" }, Runtime: "nodejs22.x", Architectures: ["x86_64"] });
      expect(Variables).toMatchObject({ VIGIE_STAGE: "production", ARTIFACTS_BUCKET: {}, REGISTRY_TABLE: {} });
      expect(Variables.VIGIE_REVISION).toMatch(/^[0-9a-f]{12}/);
      expect(Properties.LoggingConfig).toEqual({ LogGroup: { Ref: expect.stringMatching(/Logs/) } });
    }
  });

  it("are each watched for errors and throttles, and somebody is told", () => {
    const alarms = every("production", "AWS::CloudWatch::Alarm").map(({ Properties }) => Properties);

    for (const { Properties } of ours("production")) {
      for (const suffix of ["errors", "throttles"]) {
        expect(alarms).toContainEqual(expect.objectContaining({ AlarmName: `${Properties.FunctionName}-${suffix}` }));
      }
    }
    const composed = JSON.stringify(every("production", "AWS::CloudWatch::CompositeAlarm").map(({ Properties }) => Properties.AlarmRule));
    for (const { AlarmName, AlarmActions } of alarms) {
      const told = AlarmActions !== undefined || composed.includes(idOf("production", AlarmName));
      expect({ AlarmName, told }).toEqual({ AlarmName, told: true });
    }
  });
});

describe("the lake", () => {
  it("is three tables for Athena, whose partitions follow from the keys of the objects", () => {
    const tables = every("production", "AWS::Glue::Table").map(({ Properties }) => (Properties as { TableInput: GlueTable }).TableInput);

    expect(tables.map(({ Name }) => Name).sort()).toEqual(["accidents", "users", "vehicles"]);
    for (const { Parameters, PartitionKeys } of tables) {
      expect(Parameters["projection.enabled"]).toBe("true");
      expect(PartitionKeys.map(({ Name }) => Name)).toEqual(["dataset", "year"]);
    }
  });
});

type GlueTable = { Name: string; Parameters: Record<string, string>; PartitionKeys: { Name: string }[] };

function synthesise(stage: string): Record<string, Template> {
  const app = appForTest(stage);
  const { directory } = app.synth();
  return Object.fromEntries(
    Object.entries(stacksOf(app)).map(([name, { templateFile }]) => {
      const text = readFileSync(`${directory}/${templateFile}`, "utf8");
      return [name, { ...JSON.parse(text), bytes: text.length }];
    }),
  );
}

function every(stage: keyof typeof templates, type: string | RegExp): Resource[] {
  const matches = ({ Type }: Resource) => (typeof type === "string" ? Type === type : type.test(Type));
  return Object.values(templates[stage]).flatMap(({ Resources }) => Object.values(Resources).filter(matches));
}

/** Functions that are ours: SST and CDK bring some of their own, without a name. */
function ours(stage: keyof typeof templates): Resource[] {
  return every(stage, "AWS::Lambda::Function").filter(({ Properties }) => Properties.FunctionName !== undefined);
}

/** Logical id of an alarm, by which a rule refers to it. */
function idOf(stage: keyof typeof templates, alarmName: unknown): string {
  const resources = Object.values(templates[stage]).flatMap(({ Resources }) => Object.entries(Resources));
  return resources.find(([, { Properties }]) => Properties?.AlarmName === alarmName)![0];
}

function reference(arn: unknown): string {
  return (arn as { "Fn::GetAtt": [string, string] })["Fn::GetAtt"][0];
}

function statementsOf(stage: keyof typeof templates, role: string): Statement[] {
  return every(stage, "AWS::IAM::Policy")
    .filter(({ Properties }) => (Properties.Roles as { Ref: string }[]).some(({ Ref }) => Ref === role))
    .flatMap(({ Properties }) => (Properties.PolicyDocument as { Statement: Statement[] }).Statement);
}
