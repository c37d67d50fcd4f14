#!/usr/bin/env bash
# Builds everything and runs every test: tests/run.sh
# The last line is "N passed, N failed"; the exit code is 0 only if tests ran and none failed. CI=true restores from the lock files.
set -uo pipefail
cd "$(dirname "$0")/.."

# Compilers and tests run most of their code a few times only: counting its paths costs more than it gives. What they make is
# short-lived: cleared in large steps (128 MiB) and by no thread of its own, it takes a fifth less time.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_TieredPGO=0 DOTNET_GCgen0size=0x8000000 DOTNET_gcConcurrent=0
results=.data/test-results
passed=0
failed=0

step() { printf '\n== %s\n' "$1"; }

finish() {
  printf '\n%d passed, %d failed\n' "$passed" "$failed"
  ((passed > 0 && failed == 0))
  exit
}

# Adds the counts of one run; a run that left no counts is one failure.
count() {
  local counters
  counters=$(grep -o '<Counters [^>]*' "$1" 2>/dev/null) || { failed=$((failed + 1)); return; }
  passed=$((passed + $(sed 's/.* passed="\([0-9]*\)".*/\1/' <<<"$counters")))
  failed=$((failed + $(sed 's/.* total="\([0-9]*\)".*/\1/' <<<"$counters") - $(sed 's/.* passed="\([0-9]*\)".*/\1/' <<<"$counters")))
}

if [[ -z ${CHROMIUM:-} && ! -x /usr/bin/chromium-headless-shell ]]; then
  if [[ $EUID -eq 0 ]] && command -v apt-get >/dev/null; then
    step 'Installing a browser'
    apt-get update -qq && apt-get install -qq -y --no-install-recommends chromium-headless-shell fonts-noto-core fonts-noto-cjk >/dev/null
  else
    echo 'The browser tests need a Chromium: apt-get install chromium-headless-shell fonts-noto-core fonts-noto-cjk, or set CHROMIUM to one.'
    failed=1
    finish
  fi
fi

# What ships is tested: the optimised build. One compiler for all projects, also where MSBuild is told to leave no
# processes behind.
step 'Building'
dotnet build -c Release -v q -clp:ErrorsOnly -p:UseSharedCompilation=true || { failed=1; finish; }
dotnet build-server shutdown --vbcscompiler >/dev/null

# One after the other: together they are no faster on two cores, and tests that stop and start servers run out of patience.
rm -rf "$results"
for project in CooperationPortal.Tests CooperationPortal.EndToEndTests; do
  step "Testing: $project"
  dotnet test "tests/$project/bin/Release/net10.0/$project.dll" \
    --results-directory "$results" --logger "trx;LogFileName=$project.trx" \
    --blame-hang-timeout 10min --blame-hang-dump-type none
  count "$results/$project.trx"
done
finish
