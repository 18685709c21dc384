"""Cognito: an access token of a user who was disabled or signed out is refused, without the emulator's AUTH mode and its checks of IAM."""

import ministack.services.cognito as cognito

from fixes.guard import expect, wrap


def apply():
    access_token_error = expect(cognito, "_access_token_error", ["data"])
    wrap(cognito, "_run_idp_handler", ["handler", "action", "data"], _checking(access_token_error))


def _checking(access_token_error):
    def make(original):
        def run(handler, action, data):
            return access_token_error(data) or original(handler, action, data)

        return run

    return make
