import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { DockerImage, Duration } from "aws-cdk-lib";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { BucketDeployment, CacheControl, type ISource, Source } from "aws-cdk-lib/aws-s3-deployment";
import { Construct } from "constructs";
import type { ConsoleSite } from "./consoleSite";
import type { StageSettings } from "./stageSettings";

const ROOT = resolve(import.meta.dirname, "..");

/** What the page asks for first: `packages/console/src/api/config.ts` reads it. */
export type ConsoleConfig = { stage: string; cognito: { domain: string; clientId: string } };

export type ConsoleFilesProps = { site: ConsoleSite; config: ConsoleConfig; settings: StageSettings };

/**
 * Builds the console and puts it into its bucket. Scripts and styles carry their digest in their names and are kept for a year, those of
 * earlier builds too, for pages that are open; the page itself and `config.json` are asked for anew each time.
 */
export class ConsoleFiles extends Construct {
  constructor(scope: Construct, id: string, { site, config, settings: { logRetention, removalPolicy } }: ConsoleFilesProps) {
    super(scope, id);
    const { bucket: destinationBucket, distribution } = site;
    const logGroup = new LogGroup(this, "Logs", { retention: logRetention, removalPolicy });
    const settings = { destinationBucket, prune: false, memoryLimit: 512, logGroup };
    const assets = new BucketDeployment(this, "Assets", {
      ...settings,
      sources: [builtConsole()],
      exclude: ["*"],
      include: ["assets/*"],
      cacheControl: [CacheControl.setPublic(), CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()],
    });
    const page = new BucketDeployment(this, "Page", {
      ...settings,
      sources: [builtConsole(), Source.jsonData("config.json", config)],
      exclude: ["assets/*"],
      cacheControl: [CacheControl.noCache()],
      distribution,
      distributionPaths: ["/index.html", "/config.json"],
    });
    page.node.addDependency(assets);
  }
}

/** Built when the stack is deployed, on this machine; the image is asked for by CDK and never used. */
function builtConsole(): ISource {
  return Source.asset(resolve(ROOT, "packages/console/src"), {
    bundling: {
      image: DockerImage.fromRegistry("node"),
      local: {
        tryBundle(outDir: string) {
          execFileSync("npm", ["run", "--silent", "build", "--workspace", "@vigie/console", "--", "--outDir", outDir], {
            cwd: ROOT,
            stdio: "inherit",
          });
          return true;
        },
      },
    },
  });
}
