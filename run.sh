#!/usr/bin/env bash
# Builds the site and starts it for trying out: ./run.sh [--urls http://localhost:8080]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
source tools/require.sh

require_dotnet
# Node brings PostgreSQL; who has one needs none.
[[ -n ${PG_BIN:-}${ConnectionStrings__CalendarCafe:-} ]] || require_node

say "Building (about a minute the first time)"
dotnet build CalendarCafe.Web --verbosity quiet -nologo || give_up "The site did not build."

say "Starting"
export ASPNETCORE_ENVIRONMENT="${ASPNETCORE_ENVIRONMENT:-Development}"
# Not through 'dotnet run': Ctrl-C and SIGTERM then reach the site itself.
exec dotnet CalendarCafe.Web/bin/Debug/net10.0/CalendarCafe.Web.dll "$@"
