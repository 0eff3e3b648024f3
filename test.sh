#!/usr/bin/env bash
# Everything that must hold: ./test.sh, or ./test.sh --quick for the inner loop (without the browser).
# The last line says how many tests passed and failed.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
source tools/require.sh

quick=
for argument in "$@"; do
  case $argument in
    --quick) quick=yes ;;
    *) give_up "Unknown argument $argument; usage: ./test.sh [--quick]" ;;
  esac
done

step() {
  say "$1"
  shift
  "$@" || give_up "Failed: $*"
}

has_vobject() { /usr/bin/python3 -c 'import vobject' 2>/dev/null; }

require_dotnet
require_node
if ! has_vobject; then
  if may_install; then install_packages python3-vobject || true; fi
  has_vobject || give_up "Python's vobject is missing: apt-get install python3-vobject (or your system's package)."
fi
if [[ -z $quick ]]; then
  require_browser
fi

for lock in tools/*/package-lock.json; do
  folder=$(dirname "$lock")
  # The build itself brings PostgreSQL; the table of holidays is written by hand, once a year.
  [[ $folder == tools/postgres || $folder == tools/holidays || $folder/node_modules/.package-lock.json -nt $lock ]] && continue
  step "Fetching $folder" npm ci --prefix "$folder" --ignore-scripts --no-audit --no-fund --silent
done

# How many random searches each property of the availability engine tries; 20,000 and more for a release.
export ENGINE_CASES=${ENGINE_CASES:-${quick:+200}}

step "Restoring" dotnet restore CalendarCafe.sln --verbosity quiet
step "Restoring the tools" dotnet tool restore --verbosity quiet
step "Checking the format" dotnet csharpier check .
step "Building" dotnet build CalendarCafe.sln --no-restore --verbosity quiet -nologo

reports=$(mktemp -d)
trap 'rm -rf "$reports"' EXIT
passed=0 failed=0 skipped=0 verdict=0
no_test_found=8

# run_tests NAME FILTER...: adds the counts of the run's own report to the totals.
run_tests() {
  local name=$1 code counts run_passed run_failed run_skipped
  shift
  say "Testing: $name"
  dotnet CalendarCafe.Tests/bin/Debug/net10.0/CalendarCafe.Tests.dll --no-ansi --progress off \
    --results-directory "$reports" --report-xunit-ctrf --report-xunit-ctrf-filename "$name.json" "$@"
  code=$?
  ((code == 0 || code == no_test_found)) || verdict=1
  [[ -f $reports/$name.json ]] || {
    # A run that found nothing may leave no report; one that died must not pass for it.
    ((code == no_test_found)) || say "The tests of $name ended without a report (exit code $code)."
    return
  }
  counts=$(node -e '
    const { summary } = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8")).results;
    console.log(summary.passed, summary.failed + (summary.other ?? 0), summary.skipped + (summary.pending ?? 0));
  ' "$reports/$name.json") || {
    verdict=1
    return
  }
  read -r run_passed run_failed run_skipped <<<"$counts"
  ((passed += run_passed, failed += run_failed, skipped += run_skipped))
}

tests=CalendarCafe.Tests
run_tests domain --filter-namespace "$tests.Domain" "$tests.Domain.*"
# Once more as if the server stood elsewhere: its own zone and language decide nothing.
places=(Pacific/Apia=tr_TR.UTF-8)
if [[ -z $quick ]]; then places+=(Asia/Kolkata=ar_SA.UTF-8 America/Sao_Paulo=th_TH.UTF-8); fi
for place in "${places[@]}"; do
  TZ=${place%=*} LC_ALL=${place#*=} ENGINE_CASES=20 \
    run_tests "engine-in-$(basename "${place%=*}")" --filter-namespace "$tests.Domain.Availability"
done
rest=(--filter-not-namespace "$tests.Domain" "$tests.Domain.*" --filter-not-class "$tests.EndToEnd.Gallery" "$tests.Features.Scheduling.SlotsMeasure")
if [[ -n $quick ]]; then rest+=("$tests.EndToEnd" "$tests.EndToEnd.*"); fi
run_tests rest "${rest[@]}"

if [[ -z $quick ]]; then
  # Optimised code only, and a ratio rather than a time: whatever else the machine does slows both.
  say "Measuring the availability engine against its baseline"
  dotnet run --project CalendarCafe.Benchmarks --configuration Release --verbosity quiet -- guard || verdict=1
fi

# Once more at the end, where whoever reads a long log looks first.
for report in "$reports"/*.json; do
  node -e '
    const { tests } = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8")).results;
    for (const { name, message } of tests.filter(test => !["passed", "skipped", "pending"].includes(test.status)))
      console.log(`\nfailed: ${name}\n${(message ?? "").slice(0, 4000)}`);
  ' "$report"
done

((failed == 0 && passed > 0)) || verdict=1
summary="$passed passed, $failed failed"
((skipped == 0)) || summary+=", $skipped skipped"
printf '%s\n' "$summary"
exit "$verdict"
