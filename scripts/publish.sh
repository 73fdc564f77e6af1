#!/usr/bin/env bash
# What a site publishes, in dist/: everything built with its address, and embeds at addresses that stay for ever.
#   BASE_URL=https://example.org/dominograph/ scripts/publish.sh [folder with archives of earlier releases]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
: "${BASE_URL:?is the address at which the site will stand}"
[ -d node_modules ] || npm ci --no-audit --no-fund
node scripts/build.mjs
earlier=${1:-}
if [ -n "$earlier" ] && [ -d "$earlier" ]; then
  node scripts/release.mjs --frozen dist --earlier "$earlier"
else
  node scripts/release.mjs --frozen dist
fi
node scripts/check-site.mjs
