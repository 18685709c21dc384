import { consoleHeaders } from "@vigie/console/headers.mjs";
import { Duration } from "aws-cdk-lib";
import { type HeadersFrameOption, type HeadersReferrerPolicy, ResponseHeadersPolicy } from "aws-cdk-lib/aws-cloudfront";
import type { Construct } from "constructs";

const YEAR = Duration.days(365);

/** The headers of `packages/console/headers.mjs` as CloudFront takes them, and that the page is had by TLS only. */
export class ConsoleHeaders extends ResponseHeadersPolicy {
  /** @param connect origins beside its own that the page sends requests to */
  constructor(scope: Construct, id: string, connect: readonly string[]) {
    const {
      "content-security-policy": contentSecurityPolicy,
      "referrer-policy": referrerPolicy,
      "x-frame-options": frameOption,
      "x-content-type-options": _always,
      ...others
    } = consoleHeaders(connect);
    super(scope, id, {
      comment: "Headers of every file of the console",
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: contentSecurityPolicy!, override: true },
        referrerPolicy: { referrerPolicy: referrerPolicy as HeadersReferrerPolicy, override: true },
        frameOptions: { frameOption: frameOption as HeadersFrameOption, override: true },
        contentTypeOptions: { override: true },
        strictTransportSecurity: { accessControlMaxAge: YEAR, includeSubdomains: true, override: true },
      },
      customHeadersBehavior: { customHeaders: Object.entries(others).map(([header, value]) => ({ header, value, override: true })) },
    });
  }
}
