import { RemovalPolicy } from "aws-cdk-lib";
import { RetentionDays } from "aws-cdk-lib/aws-logs";

/** What differs between stages. Everything else is the same everywhere, so that what was tested is what is deployed. */
export type StageSettings = {
  /** Whether the stage, its data included, can be removed whole. Otherwise data outlive their stack and are protected from deletion. */
  removable: boolean;
  removalPolicy: RemovalPolicy;
  logRetention: RetentionDays;
  /** Requests a second that the HTTP API lets through, and how many at once. */
  throttle: { rateLimit: number; burstLimit: number };
  /** Cognito's Plus plan: compromised passwords and risky sign-ins are refused. Billed per active user. */
  threatProtection: boolean;
  /** Web origins that may call the HTTP API from a browser. */
  origins: readonly string[];
};

const REMOVABLE_STAGE = /^(local|test|dev.*)$/;

/** @param env `VIGIE_ORIGINS` names the web origins of a stage that is kept, separated by commas */
export function stageSettings(stage: string, env: Readonly<Record<string, string | undefined>> = process.env): StageSettings {
  if (REMOVABLE_STAGE.test(stage)) {
    return {
      removable: true,
      removalPolicy: RemovalPolicy.DESTROY,
      logRetention: RetentionDays.ONE_WEEK,
      throttle: { rateLimit: 1000, burstLimit: 2000 },
      threatProtection: false,
      origins: ["http://127.0.0.1:5173", "http://localhost:5173"],
    };
  }
  return {
    removable: false,
    removalPolicy: RemovalPolicy.RETAIN,
    logRetention: RetentionDays.ONE_YEAR,
    throttle: { rateLimit: 100, burstLimit: 200 },
    threatProtection: true,
    origins: (env.VIGIE_ORIGINS ?? "").split(",").filter(Boolean),
  };
}
