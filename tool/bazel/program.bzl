"""Where status-lint is installed."""

def _status_lint_program_impl(repository):
    path = repository.attr.path or repository.which("status-lint")
    if not path:
        fail("status-lint is not installed; say where it is: status_lint_program(path = \"/...\")")
    repository.symlink(path, "status-lint")
    repository.file("BUILD.bazel", "exports_files([\"status-lint\"])\n")

_status_lint_program = repository_rule(
    implementation = _status_lint_program_impl,
    attrs = {"path": attr.string()},
    environ = ["PATH"],
    local = True,
)

def status_lint_program(path = ""):
    """Makes an installed status-lint the one that is run.

    Args:
      path: of the program; without it, it is looked for on the PATH.
    """
    _status_lint_program(name = "status_lint_program", path = path)
