import { Aws, Fn } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  PriceClass,
  Function as ViewerFunction,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket, ObjectOwnership } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { ConsoleHeaders } from "./consoleHeaders";
import { screenOfAddress } from "./consoleScreens";
import type { StageSettings } from "./stageSettings";

export type ConsoleSiteProps = {
  settings: StageSettings;
  api: HttpApi;
  /** Where the page sends files of a batch to, by addresses that the API signs. */
  uploads: IBucket;
  /** Origin of the page that signs people in. */
  signIn: string;
};

/** The console's files in a bucket that only CloudFront reads, and the API below `/v1` of the same origin. */
export class ConsoleSite extends Construct {
  readonly bucket: Bucket;
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, { settings, api, uploads, signIn }: ConsoleSiteProps) {
    super(scope, id);
    this.bucket = filesBucket(this, settings);
    this.distribution = new Distribution(this, "Distribution", {
      comment: "Vigie console",
      defaultBehavior: files(this, this.bucket, [signIn, `https://${uploads.bucketRegionalDomainName}`]),
      additionalBehaviors: { "/v1/*": apiBehaviour(api) },
      priceClass: PriceClass.PRICE_CLASS_100,
      httpVersion: HttpVersion.HTTP2_AND_3,
    });
  }

  get origin(): string {
    return `https://${this.distribution.distributionDomainName}`;
  }
}

function filesBucket(scope: Construct, { removable, removalPolicy }: StageSettings): Bucket {
  return new Bucket(scope, "Files", {
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    removalPolicy,
    autoDeleteObjects: removable,
    versioned: true,
  });
}

function files(scope: Construct, bucket: Bucket, connect: readonly string[]): BehaviorOptions {
  const screens = new ViewerFunction(scope, "Screens", {
    comment: "Answers the address of a screen by the page itself",
    code: FunctionCode.fromInline(`function handler(event) {\n  return (${screenOfAddress})(event);\n}\n`),
    runtime: FunctionRuntime.JS_2_0,
  });
  return {
    origin: S3BucketOrigin.withOriginAccessControl(bucket),
    viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
    cachePolicy: CachePolicy.CACHING_OPTIMIZED,
    compress: true,
    responseHeadersPolicy: new ConsoleHeaders(scope, "Headers", connect),
    functionAssociations: [{ function: screens, eventType: FunctionEventType.VIEWER_REQUEST }],
  };
}

/** Passed on as it comes, but for the host, by which API Gateway knows its API. */
function apiBehaviour(api: HttpApi): BehaviorOptions {
  const host = Fn.join(".", [api.apiId, "execute-api", Aws.REGION, Aws.URL_SUFFIX]);
  return {
    origin: new HttpOrigin(host, { protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY }),
    viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    allowedMethods: AllowedMethods.ALLOW_ALL,
    cachePolicy: CachePolicy.CACHING_DISABLED,
    originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
  };
}
