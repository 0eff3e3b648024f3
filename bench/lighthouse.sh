#!/usr/bin/env bash
# Lighthouse on the booking page of the published build, and the weight of its first view:
#   bench/lighthouse.sh [port]      needs npx and chromium
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source bench/site.sh

port="${1:-5297}"
page="http://127.0.0.1:$port/demo/ada/intro"
report="$data/lighthouse.json"

publish_site
start_site "$port"

CHROME_PATH="${CHROME_PATH:-$(command -v chromium)}" npx --yes lighthouse@12 "$page" --quiet --output json \
  --output-path "$report" --only-categories performance,accessibility,best-practices,seo \
  --chrome-flags="--headless --no-sandbox --disable-gpu --disable-quic --disable-background-networking"
node - "$report" <<'SCRIPT'
const report = JSON.parse(require("fs").readFileSync(process.argv[2]));
for (const category of Object.values(report.categories)) {
  console.log(category.title.padEnd(16), Math.round(category.score * 100));
  for (const { id } of category.auditRefs) {
    const { score, scoreDisplayMode, title } = report.audits[id];
    if (score !== null && score < 0.9 && scoreDisplayMode !== "informative") console.log("   ", score, title);
  }
}
for (const id of ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift"])
  console.log(report.audits[id].title.padEnd(26), report.audits[id].displayValue);
const requests = report.audits["network-requests"].details.items;
const weigh = (some) => `${(some.reduce((sum, { transferSize }) => sum + transferSize, 0) / 1024).toFixed(0)} KiB`;
const isFirst = ({ resourceType }) => ["Document", "Stylesheet", "Font"].includes(resourceType);
console.log("HTML, CSS and font".padEnd(26), weigh(requests.filter(isFirst)));
console.log("scripts, deferred".padEnd(26), weigh(requests.filter(({ resourceType }) => resourceType === "Script")));
SCRIPT
