#!/usr/bin/env bash
# Three ways to check one boundary against the whole catalogue, in one run on one database:
# (a) the plain SQL of an analyst, with and without distances, (b) the server's own statement run bare by pgbench, (c) POST /api/checks over HTTP.
set -euo pipefail
root=$(cd "$(dirname "$0")/../../.." && pwd)
here=$root/src/bench/check
scales="1 20" seconds=12 rounds=3
while [ $# -gt 0 ]; do
  case "$1" in
    --scales) scales=$2 ;; --seconds) seconds=$2 ;; --rounds) rounds=$2 ;;
    *) echo "unknown option $1" >&2; exit 64 ;;
  esac
  shift 2
done
port=${KUANGJIE_BENCH_PORT:-18090}
KUANGJIE_DEMO_PASSWORD=$(head -c 18 /dev/urandom | base64 | tr -dc 'A-Za-z0-9')
export KUANGJIE_DEMO_PASSWORD
PATH=$PATH:$(ls -d /usr/lib/postgresql/*/bin | tail -n 1)
out=$(mktemp -d)
server=
stop_server() { [ -z "$server" ] || { kill "$server" 2>/dev/null; wait "$server" 2>/dev/null || true; }; server=; }
trap 'stop_server; rm -rf "$out"' EXIT

# key of the private cluster's connection file (host, port, database, user, password)
connection() { sed -n "s/^$1=//p" "$KUANGJIE_DATA_DIR/postgres/connection.properties"; }
sql() { psql -X -q -A -t -v ON_ERROR_STOP=1 "$@"; }

# Search distances of the settings, as src/docs/configuration.md states them (a test keeps that page true and the server
# below runs with them): "layer metres" per line.
search_distances() {
  awk -F'|' '$2 ~ /kuangjie\.catalogue\.search\./ {
    gsub(/[ `]/, ""); sub(/.*search\./, "", $2); gsub(/-/, "_", $2); print $2, $4 + 0 }' "$root/src/docs/configuration.md"
}

# The server's statement with its named parameters bound to one row of bench.input. pgbench reads ":id" as its variable.
own_statement() {
  local versions metres
  versions=$(sql -c "SELECT string_agg(version_id::text, ',' ORDER BY layer) FROM bench.version")
  metres=$(sql -c "SELECT string_agg(search_metres::text, ',' ORDER BY layer) FROM bench.version")
  echo '\set i random(1, :inputs)'
  sed -e '/^ *--/d' -e 's/ -- .*$//' \
      -e "s|:boundary|(SELECT wkb FROM bench.input WHERE id = :i)|g" \
      -e "s|:version_ids|'{$versions}'|g" \
      -e "s|:search_metres|'{$metres}'|g" \
      -e "s|:as_of|current_date|g" -e "s|:common|true|g" "$root/src/main/resources/sql/overlay_facts.sql"
  echo ';'
}

# checks per second and median and 99th percentile of latency (ms) of one pgbench run
bare() {
  local file=$1 clients=$2
  rm -f "$out"/log.*
  pgbench -n -M prepared -f "$file" -D inputs="$inputs" -c "$clients" -j 1 -T "$seconds" -l --log-prefix="$out/log" \
    >"$out/pgbench.txt" 2>"$out/pgbench.err" || { cat "$out/pgbench.err" >&2; exit 1; }
  local tps
  tps=$(sed -n 's/^tps = \([0-9.]*\).*/\1/p' "$out/pgbench.txt")
  cat "$out"/log.* | awk '{print $3 / 1000}' | sort -n |
    awk -v tps="$tps" '{l[NR] = $1} END {printf "%.1f %.2f %.2f %d 0\n", tps, l[int((NR + 1) / 2)], l[int(NR * 0.99) < 1 ? 1 : int(NR * 0.99)], NR}'
}

# CLIENTS [SECONDS]: the load generator runs cheaply compiled, so that it takes little from what it measures
over_http() {
  java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$out" HttpLoad \
    "http://127.0.0.1:$port" planner "$out/boundaries.txt" "$1" "${2:-$seconds}"
}

# one line per measurement: name clients round tps p50 p99 n errors
measure() {
  local name=$1 clients=$2; shift 2
  for round in $(seq "$rounds"); do echo "$name $clients $round $("$@" "$clients")" >>"$out/results.txt"; done
}

start_server() {
  KUANGJIE_PORT=$port java -Xmx1g -XX:+UseSerialGC -Djava.awt.headless=true -Duser.timezone=Asia/Shanghai \
    -jar "$root/target/app/kuangjie.jar" >"$out/server.log" 2>&1 &
  server=$!
  for _ in $(seq 300); do
    curl -fs "http://127.0.0.1:$port/api/status" >/dev/null 2>&1 && return
    kill -0 "$server" 2>/dev/null || { tail -n 20 "$out/server.log" >&2; exit 1; }
    sleep 1
  done
  echo "the server did not answer" >&2; exit 1
}

"$root/bin/build"
javac -d "$out" "$here/HttpLoad.java"
search_distances >"$out/distances.txt"
[ -s "$out/distances.txt" ] || { echo "src/docs/configuration.md names no search distance" >&2; exit 1; }
echo "machine: $(nproc) cores, $(awk '/MemTotal/ {printf "%.0f GiB", $2 / 1048576}' /proc/meminfo), $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1)"
echo "$(java -version 2>&1 | head -n 1); $(pgbench --version)"
# A sample drawn by another generator or from other files is drawn again.
generator=$(cd "$root" && find gis-data src/main/java/org/kuangjie/catalogue/sample -type f | LC_ALL=C sort | xargs -d '\n' cat | sha256sum)
for scale in $scales; do
  export KUANGJIE_DATA_DIR=$root/data/bench-$scale
  mkdir -p "$KUANGJIE_DATA_DIR"
  if [ "$(cat "$KUANGJIE_DATA_DIR/loaded" 2>/dev/null)" != "$generator" ]; then
    echo "loading the sample at scale $scale …" >&2
    rm -rf "$KUANGJIE_DATA_DIR"
    mkdir -p "$KUANGJIE_DATA_DIR"
    "$root/bin/kuangjie" sample --scale "$scale" >&2
    echo "$generator" >"$KUANGJIE_DATA_DIR/loaded"
  fi
  start_server
  PGHOST=$(connection host) PGPORT=$(connection port) PGDATABASE=$(connection database) PGUSER=$(connection user) PGPASSWORD=$(connection password)
  export PGHOST PGDATABASE PGPORT PGUSER PGPASSWORD
  sql -f "$here/prepare.sql" >/dev/null
  sql -c '\copy bench.search FROM pstdin WITH (DELIMITER $$ $$)' <"$out/distances.txt"
  sql -f "$here/versions.sql" >"$out/sizes.txt"
  inputs=$(sql -c 'SELECT count(*) FROM bench.input')
  sql -c 'SELECT geojson FROM bench.input ORDER BY id' >"$out/boundaries.txt"
  own_statement >"$out/own.sql"
  : >"$out/results.txt"
  over_http 8 90 >/dev/null   # until the code is compiled
  for clients in 1 8; do measure a "$clients" bare "$here/intersections.sql"; done
  for clients in 1 8; do measure A "$clients" bare "$here/plain.sql"; done
  for clients in 1 8; do measure b "$clients" bare "$out/own.sql"; done
  for clients in 1 8; do measure c "$clients" over_http; done
  stop_server
  echo
  echo "scale $scale: $(cat "$out/sizes.txt" 2>/dev/null || true)"
  awk -v rounds="$rounds" -f "$here/table.awk" "$out/results.txt"
done
