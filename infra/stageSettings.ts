import { RemovalPolicy } from "aws-cdk-lib";
import { RetentionDays } from "aws-cdk-lib/aws-logs";

/** What differs between stages. Everything else is the same everywhere, so that what was tested is what is deployed. */
export type StageSettings = {
  /** Whether the stage, its data included, can be removed whole. Otherwise data outlive their stack and are protected from deletion. */
  removable: boolean;
  removalPolicy: RemovalPolicy;
  logRetention: RetentionDays;
  /** After so many days a logged prediction and its label are forgotten. */
  predictionDays: number;
  /** Requests a second that the HTTP API lets through, and how many at once. */
  throttle: { rateLimit: number; burstLimit: number };
  /** Requests a minute that the API answers to one person and to one machine key. */
  callerLimits: { person: number; machine: number };
  /** Failed sign-ins that are borne of one name and of one address, in so many seconds. */
  signInLimits: { perUsername: AttemptLimit; perAddress: AttemptLimit };
  /** Administrators that nobody can remove through the API. */
  protectedAdministrators: readonly string[];
  /** Cognito's Plus plan: compromised passwords and risky sign-ins are refused. Billed per active user. */
  threatProtection: boolean;
  /** Whether the console stands in CloudFront, which the local cloud does not have. */
  console: boolean;
  /** Web origins that may call the HTTP API from a browser. */
  origins: readonly string[];
};

export type AttemptLimit = { most: number; seconds: number };

const QUARTER_HOUR = 900;
const signInLimits = { perUsername: { most: 5, seconds: QUARTER_HOUR }, perAddress: { most: 50, seconds: QUARTER_HOUR } };

const REMOVABLE_STAGE = /^(local|test|demo|dev.*)$/;

/**
 * @param env for a stage that is kept, names separated by commas: `VIGIE_ORIGINS` its web origins, `VIGIE_PROTECTED_ADMINS` its protected
 * administrators
 */
export function stageSettings(stage: string, env: Readonly<Record<string, string | undefined>> = process.env): StageSettings {
  if (REMOVABLE_STAGE.test(stage)) {
    return {
      removable: true,
      removalPolicy: RemovalPolicy.DESTROY,
      logRetention: RetentionDays.ONE_WEEK,
      predictionDays: 30,
      throttle: { rateLimit: 1000, burstLimit: 2000 },
      callerLimits: { person: 60_000, machine: 60_000 },
      signInLimits,
      protectedAdministrators: ["admin"],
      threatProtection: false,
      console: false,
      origins: ["http://127.0.0.1:5173", "http://localhost:5173"],
    };
  }
  return {
    removable: false,
    removalPolicy: RemovalPolicy.RETAIN,
    logRetention: RetentionDays.ONE_YEAR,
    predictionDays: 400,
    throttle: { rateLimit: 100, burstLimit: 200 },
    callerLimits: { person: 600, machine: 6_000 },
    signInLimits,
    protectedAdministrators: listed(env.VIGIE_PROTECTED_ADMINS).map((name) => name.toLowerCase()),
    threatProtection: true,
    console: true,
    origins: listed(env.VIGIE_ORIGINS),
  };
}

function listed(names = ""): string[] {
  return names.split(",").filter(Boolean);
}
