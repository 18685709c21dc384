"""AWS::DynamoDB::Table: TimeToLiveSpecification and PointInTimeRecoverySpecification of the template are dropped."""

import ministack.services.dynamodb as dynamodb
from ministack.services.cloudformation.provisioners import _RESOURCE_HANDLERS

from fixes.guard import expect, wrap_resource

TABLE = "AWS::DynamoDB::Table"


def apply():
    settings = {
        "TimeToLiveSpecification": expect(dynamodb, "_update_ttl", ["data"]),
        "PointInTimeRecoverySpecification": expect(dynamodb, "_update_continuous_backups", ["data"]),
    }
    wrap_resource(_RESOURCE_HANDLERS, TABLE, "create", ["logical_id", "props", "stack_name"], lambda original: _create(original, settings))
    wrap_resource(
        _RESOURCE_HANDLERS,
        TABLE,
        "update",
        ["physical_id", "old_props", "new_props", "stack_name", "logical_id"],
        lambda original: _update(original, settings),
    )


def _create(original, settings):
    def create(logical_id, props, stack_name):
        result = original(logical_id, props, stack_name)
        _configure(result[0], props, settings)
        return result

    return create


def _update(original, settings):
    def update(physical_id, old_props, new_props, stack_name, logical_id=None):
        result = original(physical_id, old_props, new_props, stack_name, logical_id=logical_id)
        _configure(result[0] if isinstance(result, tuple) else physical_id, new_props, settings)
        return result

    return update


def _configure(table, props, settings):
    for key, call in settings.items():
        if props.get(key):
            call({"TableName": table, key: {name: _boolean(value) for name, value in props[key].items()}})


def _boolean(value):
    return value == "true" if value in ("true", "false") else value
