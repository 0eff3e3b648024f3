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
  report="$(wrk --threads 2 --connections "$1" --duration "${seconds}s" --latency ${3:+--script "$3"} "$url$2")"
  if grep -qE 'Non-2xx|Socket errors' <<<"$report"; then
    echo "$report" >&2
    exit 1
  fi
  awk '/Requests\/sec/ { rate = $2 } $1 == "50%" { p50 = $2 } $1 == "99%" { p99 = $2 } END { print rate, p50, p99 }' <<<"$report"
}

row="/dev/row/demo"
slots="/api/v1/public/demo/ada/intro/slots?from=$from&to=$to&timeZone=Europe/Paris"
page="/demo/ada/intro"

# Prints a line, beside what one row of the same connections gave.
compare() {
  local name="$1" rate p50 p99
  read -r rate p50 p99 <<<"$(load "${@:2}")"
  printf '%s connections  %-18s  %8.0f/s  p50 %-9s p99 %-9s %s of one row\n' \
    "$2" "$name" "$rate" "$p50" "$p99" "$(awk "BEGIN { printf \"%.2f\", $rate / $base }")"
}

# What is warm is measured.
for _ in 1 2; do
  for path in "$row" "$slots" "$page"; do load 16 "$path" >/dev/null; done
  load 16 "$slots" bench/afresh.lua >/dev/null
done

for connections in 16 64; do
  base=1
  read -r base _ _ <<<"$(load "$connections" "$row")"
  compare "one row" "$connections" "$row"
  compare "slots" "$connections" "$slots"
  compare "slots, all others" "$connections" "$slots" bench/afresh.lua
  compare "page" "$connections" "$page"
done
