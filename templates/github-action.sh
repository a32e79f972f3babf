#!/usr/bin/env bash
# What action.yml runs. Its inputs are the variables CREDSCORE_*; see action.yml for their meaning.
set -euo pipefail

options=()
[ -z "${CREDSCORE_CONFIG:-}" ] || options+=("--config=$CREDSCORE_CONFIG")
[ -z "${CREDSCORE_DIFF_BASE:-}" ] || options+=("--diff-base=$CREDSCORE_DIFF_BASE")
[ -z "${CREDSCORE_BASELINE:-}" ] || options+=("--baseline=$CREDSCORE_BASELINE")
[ "${CREDSCORE_EXIT_ZERO:-false}" != true ] || options+=(--exit-zero)

paths=()
while IFS= read -r path; do
  [ -z "$path" ] || paths+=("$path")
done <<<"${CREDSCORE_PATHS:-.}"

if ! command -v credscore >/dev/null; then
  environment=$(mktemp -d "${RUNNER_TEMP:-/tmp}/credscore.XXXXXX")
  "${CREDSCORE_PYTHON:-python3}" -m venv "$environment"
  "$environment/bin/python" -m pip install --quiet "$GITHUB_ACTION_PATH"
  PATH="$environment/bin:$PATH"
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
# Messages may name files, and files may be named like workflow commands: the runner is told to heed none of them.
report_log() {
  local token
  token=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  printf '::stop-commands::%s\n' "$token"
  cat "$log"
  printf '::%s::\n' "$token"
}

code=0
credscore check --format=github ${options[@]+"${options[@]}"} -- "${paths[@]}" 2>"$log" || code=$?
report_log

# The other formats come from the cache; what is wrong has been said above.
also() {
  credscore check "--format=$1" "--output=$2" ${options[@]+"${options[@]}"} -- "${paths[@]}" 2>/dev/null || true
}
[ -z "${CREDSCORE_SARIF:-}" ] || also sarif "$CREDSCORE_SARIF"
[ -z "${CREDSCORE_COMMENT:-}" ] || also markdown "$CREDSCORE_COMMENT"
exit "$code"
