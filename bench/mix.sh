#!/usr/bin/env bash
# Everything at once over two nodes on one database, then what the database says of it:
#   bench/mix.sh [seconds] [port]      needs node, psql and curl; the second node listens on the port after
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source bench/site.sh

seconds="${1:-60}"
port="${2:-5292}"

publish_site
start_site "$port"
start_site "$((port + 1))"

raced=0
timeout --kill-after 10 "$((seconds + 180))" node bench/mix.mjs --clients 64 --slots 1000 --seconds "$seconds" \
  --url "http://127.0.0.1:$port,http://127.0.0.1:$((port + 1))" || raced=$?

echo "deadlocks: $(ask_database -c "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")"
checked="$(ask_database -f bench/check.sql)"
echo "$checked"
violations="$(awk -F'|' '{ sum += $2 } END { print sum }' <<<"$checked")"
if grep -nE '^(fail|crit):|deadlock' -A 3 "$data"/site-*.log | head -40; then raced=1; fi
[[ $raced == 0 && $violations == 0 ]] || { echo "FAILED"; exit 1; }
echo "every promise was kept"
