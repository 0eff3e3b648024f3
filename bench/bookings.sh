#!/usr/bin/env bash
# Bookings per second through HTTP, beside the same statements, as the server logged them, replayed by pgbench:
#   bench/bookings.sh [port]      needs node, curl and the server and tools of PostgreSQL, a cluster of which it starts on the port after
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source bench/site.sh

port="${1:-5296}"
url="http://127.0.0.1:$port"
each=10
hosts=(alan katherine linus mei)
racers=(ada grace priya oliver)

# A server of its own, that it may tell to log and to restore.
bin="${POSTGRES_BIN:-$(find /usr/lib/postgresql -path '*/bin/initdb' -printf '%h\n' | sort -V | tail -1)}"
cluster="$data/cluster"
log="$data/cluster.log"
export PGHOST=127.0.0.1 PGUSER=cafe PGPORT="$((port + 1))"
as_owner() { if [[ $EUID == 0 ]]; then runuser -u postgres -- "$@"; else "$@"; fi; }
chmod 711 "$data"
install -d -m 700 "$cluster"
touch "$log"
if [[ $EUID == 0 ]]; then chown postgres "$cluster" "$log"; fi
as_owner "$bin/initdb" -D "$cluster" -U cafe -A trust -E UTF8 --no-sync >/dev/null
printf '%s\n' "port = $PGPORT" "listen_addresses = '127.0.0.1'" "unix_socket_directories = ''" \
  "max_connections = 300" "log_timezone = 'UTC'" "log_line_prefix = '%m|%p|'" >>"$cluster/postgresql.conf"
as_owner "$bin/pg_ctl" -D "$cluster" -l "$log" -w start >/dev/null
stop_cluster() {
  for node in "${nodes[@]}"; do kill "$node" 2>/dev/null || true; done
  as_owner "$bin/pg_ctl" -D "$cluster" -m immediate stop >/dev/null || true
  finish
}
trap stop_cluster EXIT
createdb calendarcafe
export ConnectionStrings__CalendarCafe="Host=127.0.0.1;Port=$PGPORT;Username=cafe;Database=calendarcafe"

publish_site
start_site "$port"
list() { printf 'demo/%s/intro,' "$@" | sed 's/,$//'; }
say() { psql -qXAt -d calendarcafe "$@"; }

race_all() {
  local pids=()
  for host in "$@"; do
    node bench/race.mjs --url "$url" --host "demo/$host/intro" --clients 1 --slots "$count" >"$data/race-$host.log" &
    pids+=("$!")
  done
  for pid in "${pids[@]}"; do wait "$pid"; done
}

count=60 race_all "${racers[@]}" # what is warm is measured
began="$(date +%s.%N)"
count=60 race_all "${racers[@]}"
ended="$(date +%s.%N)"
booked="$(sed -n 's/^booked *\([0-9]*\).*/\1/p' "$data"/race-{ada,grace,priya,oliver}.log | awk '{ sum += $1 } END { print sum }')"
http="$(awk "BEGIN { printf \"%.1f\", $booked / ($ended - $began) }")"
echo "through HTTP, ${#racers[@]} clients: $booked bookings, $http/s, $(grep -h ^booked "$data"/race-ada.log)"

sleep 5 # until mails are out
pg_dump --format custom --file "$data/before.dump" calendarcafe
say -c "ALTER SYSTEM SET log_statement = 'all'" -c "SELECT pg_reload_conf()" >/dev/null
mkdir "$data/scripts"
node bench/replay.mjs --url "$url" --log "$log" --out "$data/scripts" --hosts "$(list "${hosts[@]}")" --bookings "$each"
say -c "ALTER SYSTEM RESET ALL" -c "SELECT pg_reload_conf()" >/dev/null

createdb replayed
pg_restore --dbname replayed "$data/before.dump"
psql -qX -d replayed -c ANALYZE
pids=()
began="$(date +%s.%N)"
for script in "$data"/scripts/*.sql; do
  pgbench --no-vacuum --client 1 --transactions 1 --file "$script" replayed >"$script.out" 2>&1 &
  pids+=("$!")
done
failed=0
for pid in "${pids[@]}"; do wait "$pid" || failed=1; done
ended="$(date +%s.%N)"
if [[ $failed == 1 ]] || grep -q 'ERROR\|aborted' "$data"/scripts/*.out; then head -c 3000 "$data"/scripts/*.out; exit 1; fi
replayed="$(psql -XAt -d replayed -c "SELECT count(*) FROM invitees WHERE email LIKE 'replayed%'")"
bare="$(awk "BEGIN { printf \"%.1f\", $replayed / ($ended - $began) }")"
echo "replayed by pgbench, ${#hosts[@]} clients: $replayed bookings, $bare/s"
awk "BEGIN { printf \"HTTP does %.2f of bare SQL\n\", $http / $bare }"
