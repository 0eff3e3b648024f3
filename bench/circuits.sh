#!/usr/bin/env bash
# Signed-in hosts who keep their first page open while bookings arrive: what a circuit weighs, and how soon a page shows
# what was booked.
#   bench/circuits.sh [circuits] [bookings] [port]      needs node, npm, curl, psql and chromium
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source bench/site.sh

circuits="${1:-200}"
bookings="${2:-120}"
port="${3:-5296}"

[[ -d bench/circuits/node_modules ]] || npm ci --prefix bench/circuits --ignore-scripts --no-audit --no-fund --silent
publish_site
dotnet build CalendarCafe.Benchmarks --configuration Release --verbosity quiet -nologo >/dev/null
start_site "$port"

# What lives after everything else was collected, by the site's own metrics: bytes.
heap() {
  dotnet CalendarCafe.Benchmarks/bin/Release/net10.0/CalendarCafe.Benchmarks.dll collect "${nodes[0]}"
  sleep 2
  curl -sf "http://127.0.0.1:$port/metrics" |
    awk '/^dotnet_gc_last_collection_heap_size_bytes/ { alive += $NF }
      /^dotnet_gc_last_collection_heap_fragmentation_size_bytes/ { alive -= $NF }
      END { printf "%d\n", alive }'
}

export CHROMIUM="${CHROMIUM:-$(command -v chromium)}"
coproc clients { exec node bench/circuits/circuits.mjs --url "http://127.0.0.1:$port" --circuits "$circuits" --bookings "$bookings"; }
client="$clients_PID"
trap 'kill "$client" 2>/dev/null || true; finish' EXIT

# It says each time how many circuits are open, and goes on when it is told the heap.
while read -r word count <&"${clients[0]}"; do
  case $word in
    heap) heap >&"${clients[1]}" ;;
    say) echo "$count" ;;
  esac
done
wait "$client"
