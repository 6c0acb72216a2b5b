#!/usr/bin/env bash
# Builds the browser client into dist/. Called by Maven; needs Node 18.19 or newer.
set -euo pipefail
cd "$(dirname "$0")"

if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
  echo "web-map: Node.js 18.19+ and npm are needed (Debian: apt-get install nodejs npm)" >&2
  exit 1
fi
if ! node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 18 || (a === 18 && b >= 19) ? 0 : 1)'; then
  echo "web-map: Node.js $(node --version) is too old, 18.19 or newer is needed" >&2
  exit 1
fi

stamp=node_modules/.package-lock.json
if [ ! -e "$stamp" ] || [ package-lock.json -nt "$stamp" ]; then
  log=$(mktemp)
  trap 'rm -f "$log"' EXIT
  # Install scripts are not needed, and npm's log names the registry: only its error codes are shown.
  if ! npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >"$log" 2>&1; then
    echo "web-map: npm ci failed; run it by hand in web-map/ to see all of its output" >&2
    sed -nE 's/.*(code E[A-Z0-9]+).*/npm \1/p' "$log" | sort -u >&2
    exit 1
  fi
  touch "$stamp"
fi

npm run --silent typecheck
if [ "${WEB_MAP_UNIT_TESTS:-no}" = yes ]; then npm run --silent test:unit; fi
npm run --silent build -- --logLevel warn
node tools/bundle-size.mjs
