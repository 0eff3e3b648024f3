#!/usr/bin/env bash
# Kills the site with -9 while it books, several times; afterwards every booking must have all its mails.
#   bench/kill.sh [rounds] [port]       needs the site built (dotnet build CalendarCafe.Web), psql, node and curl
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

rounds="${1:-5}"
port="${2:-5299}"
data="$(mktemp -d)"
url="http://localhost:$port"
site=""
booker=""

finish() {
  [[ -n $booker ]] && kill "$booker" 2>/dev/null || true
  if [[ -n $site ]]; then
    kill "$site" 2>/dev/null || true
    wait "$site" 2>/dev/null || true
  fi
  rm -rf "$data"
}
trap finish EXIT

start_site() {
  ASPNETCORE_ENVIRONMENT=Development CalendarCafe__DataPath="$data" RateLimits__Enabled=false \
    Logging__LogLevel__Default=Warning \
    dotnet CalendarCafe.Web/bin/Debug/net10.0/CalendarCafe.Web.dll --urls "$url" >>"$data/site.log" 2>&1 &
  site=$!
  for _ in {1..120}; do
    curl -sf "$url/health/ready" >/dev/null && return
    sleep 0.5
  done
  echo "The site did not start:" && tail -5 "$data/site.log" && exit 1
}

ask_database() {
  PGPASSWORD="$(cat "$data/postgres.password")" psql -h 127.0.0.1 -p "$(cat "$data/postgres.port")" \
    -U calendarcafe -d calendarcafe -XAt -v ON_ERROR_STOP=1 "$@"
}

# Slots of several hosts, so that each round finds free ones.
hosts=(ada grace alan katherine linus mei priya oliver)
for ((round = 1; round <= rounds; round++)); do
  start_site
  host="${hosts[$(((round - 1) % ${#hosts[@]}))]}"
  node bench/race.mjs --url "$url" --host "demo/$host/intro" --clients 4 --slots 60 >/dev/null 2>&1 &
  booker=$!
  # At a random moment within three seconds.
  sleep "$((RANDOM % 3)).$((RANDOM % 10))"
  kill -9 "$site"
  wait "$site" 2>/dev/null || true
  site=""
  kill "$booker" 2>/dev/null || true
  wait "$booker" 2>/dev/null || true
  booker=""
  echo "round $round: killed"
done

start_site
echo "bookings made: $(ask_database -c "SELECT count(DISTINCT booking_id) FROM invitees WHERE email LIKE 'racer%'")"
echo "mails waiting after the last kill: $(ask_database -c "SELECT count(*) FROM notification_logs WHERE status = 'PENDING'")"
# What a dead node had in hand waits until its leases end.
for _ in {1..100}; do
  [[ $(ask_database -c "SELECT count(*) FROM notification_logs WHERE status = 'PENDING'") == 0 ]] && break
  sleep 2
done

ask_database -c "SELECT id FROM notification_logs WHERE kind = 'BOOKING_CONFIRMED' ORDER BY 1" | sort >"$data/written"
grep -rhoiE '^Message-Id: *<[^@]+' "$data/outbox" | sed -E 's/.*<//' | sort >"$data/delivered"
sort -u "$data/delivered" >"$data/once"
missing=$(comm -23 "$data/written" "$data/once" | wc -l)
foreign=$(comm -13 "$data/written" "$data/once" | wc -l)
twice=$(uniq -d "$data/delivered" | wc -l)
often=$(uniq -c "$data/delivered" | awk '$1 > 2' | wc -l)
echo "mails written: $(wc -l <"$data/written"), never delivered: $missing, delivered twice: $twice, more often: $often, of no booking: $foreign"
checked=$(ask_database -f bench/check.sql)
echo "$checked"
violations=$(awk -F'|' '{ sum += $2 } END { print sum }' <<<"$checked")
[[ $missing == 0 && $foreign == 0 && $often == 0 && $violations == 0 && -s $data/written ]] || { echo "FAILED"; exit 1; }
echo "every booking has all its mails"
