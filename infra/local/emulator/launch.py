"""Starts MiniStack with Vigie's fixes applied from outside: the installed package is not edited."""

import sys

from ministack.app import main

from fixes import (
    access_tokens,
    alarm_dimensions,
    bucket_tags,
    embedded_metrics,
    http_api_cors,
    lambda_errors,
    lambda_log_wait,
    redrive,
    table_settings,
)

for fix in (
    access_tokens,
    alarm_dimensions,
    bucket_tags,
    embedded_metrics,
    http_api_cors,
    lambda_errors,
    lambda_log_wait,
    redrive,
    table_settings,
):
    fix.apply()

if __name__ == "__main__":
    sys.exit(main())
