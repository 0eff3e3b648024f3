#!/usr/bin/env bash
# Where the time of the slots endpoint goes, on the demo's largest pool: bench/slots.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

dotnet run --configuration Release --project CalendarCafe.Tests -- --no-ansi --progress off --explicit only \
  --show-live-output on --filter-class CalendarCafe.Tests.Features.Scheduling.SlotsMeasure |
  sed -n 's/^.*\] \([^]]*\(request\|slots in\|share\)[^]]*: .*\)$/\1/p'
