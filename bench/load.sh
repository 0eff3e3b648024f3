#!/usr/bin/env bash
# How much the slots endpoint and the booking page can do, beside an endpoint of the same site that reads one row by key:
#   bench/load.sh [seconds] [port]      needs wrk, psql and curl
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source bench/site.sh

seconds="${1:-10}"
port="${2:-5298}"
url="http://127.0.0.1:$port"
from="$(date -u -d '+1 day' +%F)"
to="$(date -u -d '+28 days' +%F)"

publish_site
start_site "$port"

# Prints "rate p50 p99" of an address under so many connections, and stops where not every answer was a good one.
load() {
  local report
  report="$(wrk --threads 2 --connections "$1" --duration "${seconds}s" --latency "$url$2")"
  if grep -qE 'Non-2xx|Socket errors' <<<"$report"; then
    echo "$report" >&2
    exit 1
  fi
  awk '/Requests\/sec/ { rate = $2 } $1 == "50%" { p50 = $2 } $1 == "99%" { p99 = $2 } END { print rate, p50, p99 }' <<<"$report"
}

row="/dev/row/demo"
declare -A asked=(
  [slots]="/api/v1/public/demo/ada/intro/slots?from=$from&to=$to&timeZone=Europe/Paris"
  [page]="/demo/ada/intro"
)
for path in "$row" "${asked[@]}"; do load 16 "$path" >/dev/null; done # what is warm is measured

for connections in 16 64; do
  read -r base base50 base99 <<<"$(load "$connections" "$row")"
  printf '%s connections  one row  %8.0f/s  p50 %s  p99 %s\n' "$connections" "$base" "$base50" "$base99"
  for name in slots page; do
    read -r rate p50 p99 <<<"$(load "$connections" "${asked[$name]}")"
    printf '%s connections  %-7s  %8.0f/s  p50 %s  p99 %s  %s of one row\n' \
      "$connections" "$name" "$rate" "$p50" "$p99" "$(awk "BEGIN { printf \"%.2f\", $rate / $base }")"
  done
done
