"""Finds misuse of HTTP status codes in cc_* targets: one action for each source, one for each program.

An aspect, for the command line:

    bazel build --aspects=@status_lint//:status_lint.bzl%status_lint --output_groups=status_lint //:server

and a test, for BUILD files:

    status_lint_test(name = "lint", deps = [":server"])
"""

# Bazel runs an action in a folder of its own: a sandbox, or a folder of another machine. This is its name in all of
# them, so that outputs do not tell where they were made.
_ROOT = "/proc/self/cwd"

_SOURCES = ["C", "c++", "cc", "cpp", "cxx"]

_StatusLintInfo = provider(
    "What is known of a target and of all that it depends on.",
    fields = {
        "shards": "depset of what was extracted from the sources",
        "sources": "depset of all files that findings may stand in",
    },
)

_Words = provider("The value of a flag.", fields = ["all"])

def _string_list_impl(ctx):
    return _Words(all = ctx.build_setting_value)

string_list = rule(
    implementation = _string_list_impl,
    build_setting = config.string_list(flag = True),
)

def _defines_of(context):
    return depset(transitive = [context.defines, context.local_defines])

def _command(ctx, source, context, toolchain):
    """The words that compile the source."""
    features = cc_common.configure_features(
        ctx = ctx,
        cc_toolchain = toolchain,
        requested_features = ctx.features,
        unsupported_features = ctx.disabled_features,
    )
    copts = ctx.fragments.cpp.copts + ctx.fragments.cpp.cxxopts
    own = [ctx.expand_make_variables("copts", word, {}) for word in getattr(ctx.rule.attr, "copts", [])]
    variables = cc_common.create_compile_variables(
        feature_configuration = features,
        cc_toolchain = toolchain,
        source_file = source.path,
        user_compile_flags = copts + own,
        include_directories = context.includes,
        quote_include_directories = context.quote_includes,
        system_include_directories = context.system_includes,
        framework_include_directories = context.framework_includes,
        preprocessor_defines = _defines_of(context),
    )
    action = "c++-compile"
    return [cc_common.get_tool_for_action(feature_configuration = features, action_name = action)] + \
           cc_common.get_memory_inefficient_command_line(
               feature_configuration = features,
               action_name = action,
               variables = variables,
           )

def _extract(ctx, source, context, headers):
    """Declares the action that extracts one source; gives its output."""
    toolchain = ctx.attr._cc_toolchain[cc_common.CcToolchainInfo]
    name = "%s.status-lint/%s" % (ctx.label.name, source.short_path.replace("../", ""))
    database = ctx.actions.declare_file(name + ".json")
    shard = ctx.actions.declare_file(name + ".shard")
    entry = {
        "directory": _ROOT,
        "file": source.path,
        "arguments": _command(ctx, source, context, toolchain),
    }
    ctx.actions.write(database, json.encode([entry]))
    words = ctx.actions.args()
    words.add_all(["extract", "--all-sources", "--no-config", "--no-cache", "--quiet", "--jobs=1", "--root", _ROOT])
    words.add_all(ctx.files._models, before_each = "--model")
    words.add("-o", shard)
    words.add(database, format = _ROOT + "/%s")
    ctx.actions.run(
        executable = ctx.executable._program,
        arguments = [words],
        inputs = depset(
            [source, database] + headers + ctx.files._models,
            transitive = [context.headers, toolchain.all_files],
        ),
        outputs = [shard],
        mnemonic = "StatusLintExtract",
        progress_message = "status-lint: %s" % source.short_path,
    )
    return shard

def _link(ctx, name, known):
    """Declares the action that makes findings of shards; gives its outputs by what they are."""
    folder = "%s.status-lint/" % name
    text = ctx.actions.declare_file(folder + "report.txt")
    sarif = ctx.actions.declare_file(folder + "report.sarif")
    json_report = ctx.actions.declare_file(folder + "report.json")
    status = ctx.actions.declare_file(folder + "exit-status")
    words = ctx.actions.args()
    words.add_all([text, status, ctx.executable._program, "link", "--join-databases", "--no-config", "--quiet", "--color=never"])
    words.add_all(["--root", _ROOT])
    words.add(sarif, format = "--output=sarif:%s")
    words.add(json_report, format = "--output=json:%s")
    words.add_all(ctx.attr._options[_Words].all)
    shards = ctx.actions.args()
    shards.add_all(known.shards)
    shards.use_param_file("@%s", use_always = False)
    shards.set_param_file_format("multiline")
    ctx.actions.run_shell(
        # Findings are no failure of the action: who reads the report decides. Wrong use is one.
        command = "text=$1 status=$2; shift 2; code=0; \"$@\" > \"$text\" || code=$?; " +
                  "echo $code > \"$status\"; [ $code -ne 2 ] && [ $code -le 3 ]",
        arguments = [words, shards],
        tools = [ctx.executable._program],
        inputs = depset(transitive = [known.shards, known.sources]),
        outputs = [text, sarif, json_report, status],
        mnemonic = "StatusLintLink",
        progress_message = "status-lint: findings of %s" % ctx.label,
    )
    return struct(text = text, status = status, all = [text, sarif, json_report, status])

_TOOLS = {
    "_cc_toolchain": attr.label(default = "@bazel_tools//tools/cpp:current_cc_toolchain"),
    "_models": attr.label(default = "//:models", allow_files = True),
    "_options": attr.label(default = "//:options"),
    "_program": attr.label(default = "//:program", allow_single_file = True, cfg = "exec", executable = True),
}

_DEPENDENCIES = ["deps", "implementation_deps", "srcs"]

def _known_of(targets, shards = [], sources = []):
    known = [target[_StatusLintInfo] for target in targets if _StatusLintInfo in target]
    return _StatusLintInfo(
        shards = depset(shards, transitive = [one.shards for one in known]),
        sources = depset(sources, transitive = [one.sources for one in known]),
    )

def _dependencies(rule):
    out = []
    for name in _DEPENDENCIES:
        value = getattr(rule.attr, name, None)
        if type(value) == "list":
            out += [one for one in value if type(one) == "Target"]
    return out

def _status_lint_impl(target, ctx):
    dependencies = _dependencies(ctx.rule)

    # Code of other people is not judged.
    isOwn = CcInfo in target and not ctx.label.workspace_name and "no-status-lint" not in ctx.rule.attr.tags
    if not isOwn:
        return [_known_of(dependencies)]
    context = target[CcInfo].compilation_context
    files = [
        file
        for name in ["srcs", "hdrs", "textual_hdrs"]
        for file in getattr(ctx.rule.files, name, [])
    ]
    headers = [file for file in files if file.extension not in _SOURCES]
    shards = [
        _extract(ctx, file, context, headers)
        for file in getattr(ctx.rule.files, "srcs", [])
        if file.extension in _SOURCES
    ]
    known = _known_of(dependencies, shards, files)
    groups = {"status_lint_shards": known.shards}
    if ctx.rule.kind in ["cc_binary", "cc_test"]:
        groups["status_lint"] = depset(_link(ctx, ctx.label.name, known).all)
    return [known, OutputGroupInfo(**groups)]

status_lint = aspect(
    implementation = _status_lint_impl,
    attr_aspects = _DEPENDENCIES,
    attrs = _TOOLS,
    fragments = ["cpp"],
    toolchains = ["@bazel_tools//tools/cpp:toolchain_type"],
)

def _status_lint_test_impl(ctx):
    report = _link(ctx, ctx.label.name, _known_of(ctx.attr.deps))
    script = ctx.actions.declare_file(ctx.label.name)
    ctx.actions.write(
        script,
        "#!/bin/sh\ncat %s; exit $(cat %s)\n" % (report.text.short_path, report.status.short_path),
        is_executable = True,
    )
    return [DefaultInfo(
        executable = script,
        files = depset(report.all),
        runfiles = ctx.runfiles([report.text, report.status]),
    )]

status_lint_test = rule(
    implementation = _status_lint_test_impl,
    doc = "Fails as 'status-lint check' does, over all that the targets depend on; prints the findings.",
    attrs = dict(_TOOLS, deps = attr.label_list(mandatory = True, aspects = [status_lint])),
    test = True,
)
