"""AWS::S3::Bucket: Tags are dropped. CDK empties a bucket on removal only when it finds its own tag on it."""

import ministack.services.s3 as s3
from ministack.services.cloudformation.provisioners import _RESOURCE_HANDLERS

from fixes.guard import changed, wrap_resource

BUCKET = "AWS::S3::Bucket"


def apply():
    if not hasattr(s3, "_bucket_tags"):
        changed("ministack.services.s3._bucket_tags is gone")
    wrap_resource(_RESOURCE_HANDLERS, BUCKET, "create", ["logical_id", "props", "stack_name"], _create)
    wrap_resource(_RESOURCE_HANDLERS, BUCKET, "update", ["physical_id", "old_props", "new_props", "stack_name"], _update)


def _create(original):
    def create(logical_id, props, stack_name):
        result = original(logical_id, props, stack_name)
        _tag(result[0], props)
        return result

    return create


def _update(original):
    def update(physical_id, old_props, new_props, stack_name):
        result = original(physical_id, old_props, new_props, stack_name)
        _tag(result[0] if isinstance(result, tuple) else physical_id, new_props)
        return result

    return update


def _tag(bucket, props):
    s3._bucket_tags[bucket] = {tag["Key"]: tag["Value"] for tag in props.get("Tags") or []}
