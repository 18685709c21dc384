"""Replaces a part of the emulator, and stops with a clear message when that part is not what the fix was written for."""

import inspect


def changed(what):
    raise SystemExit(
        f"emulator changed: {what}. infra/local/emulator/fixes was written for the MiniStack pinned in "
        "infra/local/requirements.txt: install that version, or adapt or remove the fix."
    )


def wrap(owner, name, parameters, make):
    """Puts `make(original)` in place of the function `owner.name`, whose parameters must be named as in `parameters`."""
    setattr(owner, name, make(expect(owner, name, parameters)))


def wrap_resource(handlers, resource_type, kind, parameters, make):
    """The same for the `create` or `update` function of a CloudFormation resource type."""
    entry = handlers.get(resource_type)
    if not entry or kind not in entry:
        changed(f"CloudFormation has no {kind} for {resource_type}")
    _check(entry[kind], f"{kind} of {resource_type}", parameters)
    entry[kind] = make(entry[kind])


def expect(owner, name, parameters):
    """The function `owner.name`, its parameters checked."""
    function = getattr(owner, name, None)
    if not callable(function):
        changed(f"{owner.__name__}.{name} is gone")
    _check(function, f"{owner.__name__}.{name}", parameters)
    return function


def replace_once(text, old, new):
    """`text` with its only `old` replaced."""
    if text.count(old) != 1:
        changed(f"expected once, found {text.count(old)} times: {old.strip()!r}")
    return text.replace(old, new)


def expect_text(function, text):
    """Stops unless the source of `function` holds `text`."""
    if text not in inspect.getsource(function):
        changed(f"{function.__qualname__} no longer has {text!r}")


def _check(function, label, parameters):
    found = list(inspect.signature(function).parameters)
    if found != list(parameters):
        changed(f"{label} takes {', '.join(found)} instead of {', '.join(parameters)}")
