"""HTTP API CORS: CloudFormation stores `AllowOrigins`, the gateway reads `allowOrigins` and refuses every preflight."""

import ministack.services.apigateway as apigateway

from fixes.guard import wrap


def apply():
    for name in ("_cors_response_headers", "_cors_preflight_response"):
        wrap(apigateway, name, ["cors_cfg", "origin"], _reading_either_case)


def _reading_either_case(original):
    def answer(cors_cfg, origin):
        return original({key[:1].lower() + key[1:]: value for key, value in (cors_cfg or {}).items()}, origin)

    return answer
