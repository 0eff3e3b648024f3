# To be sourced: a published site of its own, with demo data, on a data folder that goes when the script does.
# PUBLISHED_SITE names a folder that it was published to before. Sets $data and $published; start_site <port> starts a node, ask_database runs SQL on its database.

data="$(mktemp -d)"
published="${PUBLISHED_SITE:-$data/site}"
nodes=()

finish() {
  for node in "${nodes[@]}"; do kill "$node" 2>/dev/null || true; done
  for node in "${nodes[@]}"; do wait "$node" 2>/dev/null || true; done
  rm -rf "$data"
}
trap finish EXIT

publish_site() {
  [[ -z ${PUBLISHED_SITE:-} ]] || return 0
  dotnet publish CalendarCafe.Web --configuration Release --output "$published" --verbosity quiet -nologo
}

start_site() {
  local url="http://127.0.0.1:$1"
  (
    cd "$published"
    ASPNETCORE_ENVIRONMENT=Development CalendarCafe__DataPath="$data" RateLimits__Enabled=false CalendarCafe__KnownProxies__0=127.0.0.1 \
      Logging__LogLevel__Default=Warning exec dotnet CalendarCafe.Web.dll --urls "$url" >>"$data/site-$1.log" 2>&1
  ) &
  nodes+=("$!")
  for _ in {1..240}; do
    curl -sf "$url/health/ready" >/dev/null && return
    sleep 0.5
  done
  echo "The site did not start:" && tail -5 "$data/site-$1.log" && exit 1
}

ask_database() {
  PGPASSWORD="$(cat "$data/postgres.password")" psql -h 127.0.0.1 -p "$(cat "$data/postgres.port")" \
    -U calendarcafe -d calendarcafe -XAt -v ON_ERROR_STOP=1 "$@"
}
