#!/usr/bin/env bash
# Has real editors do what docs/editors.md says: Neovim shows a finding and makes its fix with the text of the page;
# Emacs and Node.js read the other texts. Takes the program from BUILD (default: build/release). Needs the packages
# neovim, emacs-nox and nodejs.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=${1:-$root/build/release}
[ -x "$build/status-lint" ] || {
  echo "$build/status-lint is not built; name the build folder: tests/editors.sh BUILD" >&2
  exit 2
}
for tool in nvim emacs node; do
  command -v "$tool" >/dev/null || {
    echo "$tool is missing: apt-get install neovim emacs-nox nodejs" >&2
    exit 2
  }
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
build=$(cd "$build" && pwd)
export PATH="$build:$PATH" HOME="$work" XDG_CONFIG_HOME="$work" XDG_CACHE_HOME="$work"

# Each block of the page that has a name, as a file.
awk -v to="$work/" '/^```[a-z]+ [^ ]+$/ { file = to $2; next } /^```/ { file = "" } file { print > file }' \
  "$root/docs/editors.md"

node --check "$work/extension.js"
for json in package.json tasks.json; do
  node -e 'JSON.parse(require("fs").readFileSync(process.argv[1]))' "$work/$json"
done
for lisp in lsp-mode.el eglot.el; do
  emacs -Q --batch --eval "(with-temp-buffer (insert-file-contents \"$work/$lisp\") (while (ignore-error end-of-file (read (current-buffer)))) (check-parens))"
done

# For a Neovim that Debian 12 does not have.
nvim --headless -u NONE -c "lua if not loadfile('$work/new.lua') then vim.cmd('cquit 1') end" -c 'qall!'

mkdir "$work/server"
cd "$work/server"
cat >server.cpp <<'END'
#include <httplib.h>

void removeUser(const httplib::Request&, httplib::Response& res) {
  res.status = 204;
  res.set_content("gone", "text/plain");
}

int main() {
  httplib::Server server;
  server.Delete("/users", removeUser);
  server.listen("0.0.0.0", 80);
}
END
cat >compile_commands.json <<END
[{"directory": "$PWD", "file": "server.cpp", "arguments": ["clang++", "-std=c++17", "-nostdinc++", "-isystem",
  "$root/tests/include/std", "-c", "server.cpp"]}]
END
cat >steps.lua <<'END'
local function fail(what)
  io.stderr:write(what .. '\n')
  vim.cmd('cquit 1')
end
local function is_found(count)
  return vim.wait(60000, function() return #vim.diagnostic.get(0) == count end, 50)
end
if not is_found(1) then fail('Neovim shows no finding') end
local found = vim.diagnostic.get(0)[1]
if found.lnum ~= 3 or found.source ~= 'status-lint' then
  fail('another finding: ' .. vim.inspect(found))
end
local params = vim.lsp.util.make_given_range_params({ 4, 2 }, { 4, 20 })
params.context = { diagnostics = {} }
for _, answer in pairs(vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, 10000)) do
  vim.lsp.util.apply_workspace_edit(answer.result[1].edit, 'utf-16')
end
if table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true)):find('set_content') then
  fail('the fix was not made')
end
if not is_found(0) then fail('the finding is still shown') end
vim.cmd('qall!')
END
timeout 180 nvim --headless -u "$work/init.lua" --cmd 'filetype on' server.cpp -c 'luafile steps.lua'
echo 'editors: all is well'
