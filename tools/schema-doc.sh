#!/usr/bin/env bash
# Writes docs/schema.md anew from the model.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
UPDATE_SCHEMA_DOC=1 dotnet run --project CalendarCafe.Tests -- --no-ansi --progress off \
  --filter-class "CalendarCafe.Tests.Infrastructure.Persistence.SchemaDocumentTests"
