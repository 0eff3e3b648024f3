#!/usr/bin/env bash
# Takes pictures of every page, wide and narrow, light and dark, into screenshots/: tools/screenshots.sh
# With SCENES=word only of those whose name has the word in it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source tools/require.sh

require_dotnet
require_node
require_browser

say "Building"
dotnet build CalendarCafe.Tests --verbosity quiet -nologo || give_up "The tests did not build."
say "Taking pictures"
dotnet CalendarCafe.Tests/bin/Debug/net10.0/CalendarCafe.Tests.dll --no-ansi --progress off \
  --explicit only --filter-class CalendarCafe.Tests.EndToEnd.Gallery
say "They are in screenshots/"
