#!/usr/bin/env bash
# Patches against rights: the plain SQL of an analyst and bin/kuangjie patches assess, in one run on one database.
set -euo pipefail
root=$(cd "$(dirname "$0")/../../.." && pwd)
here=$root/src/bench/overreach
patches=100000 scale=115 rounds=3 controls=false
while [ $# -gt 0 ]; do
  case "$1" in
    --patches) patches=$2; shift ;; --scale) scale=$2; shift ;; --rounds) rounds=$2; shift ;; --controls) controls=true ;;
    *) echo "unknown option $1" >&2; exit 64 ;;
  esac
  shift
done
port=${KUANGJIE_BENCH_PORT:-18092}
export KUANGJIE_DATA_DIR=$root/data/bench-overreach-$scale-$patches-$controls KUANGJIE_LOAD_SAMPLE=false KUANGJIE_SENSING_DELIVERIES_COMPARE=false
out=$(mktemp -d)
server=
stop_server() { [ -z "$server" ] || { kill "$server" 2>/dev/null; wait "$server" 2>/dev/null || true; }; }
trap 'stop_server; rm -rf "$out"' EXIT
connection() { sed -n "s/^$1=//p" "$KUANGJIE_DATA_DIR/postgres/connection.properties"; }
sql() { psql -X -q -A -t -v ON_ERROR_STOP=1 "$@"; }

"$root/bin/build"
# The server only keeps the private cluster up.
mkdir -p "$KUANGJIE_DATA_DIR"
KUANGJIE_PORT=$port java -Xmx256m -Djava.awt.headless=true -jar "$root/target/app/kuangjie.jar" >"$out/server.log" 2>&1 &
server=$!
for _ in $(seq 300); do
  curl -fs "http://127.0.0.1:$port/api/status" >/dev/null 2>&1 && break
  kill -0 "$server" 2>/dev/null || { tail -n 20 "$out/server.log" >&2; exit 1; }
  sleep 1
done
PGHOST=$(connection host) PGPORT=$(connection port) PGDATABASE=$(connection database)
PGUSER=$(connection user) PGPASSWORD=$(connection password)
export PGHOST PGPORT PGDATABASE PGUSER PGPASSWORD

if [ ! -f "$KUANGJIE_DATA_DIR/loaded" ]; then
  echo "loading rights at scale $scale and $patches patches …" >&2
  "$root/bin/kuangjie" sample >&2
  if [ "$scale" != 1 ]; then
    "$root/bin/kuangjie" sample --scale "$scale" --layer mining_rights --out "$out/sample" >&2
    "$root/bin/kuangjie" import mining_rights "$out/sample/mining_rights.geojson" --date 2025-12-31 --synthetic >&2
  fi
  sql -c "DELETE FROM sensing.assessment; DELETE FROM sensing.history; DELETE FROM sensing.patch_revision; DELETE FROM sensing.patch"
  # Only rights and districts are compared, as the plain SQL does; --controls keeps the rest.
  [ "$controls" = true ] || sql -c "TRUNCATE catalogue.control_area; DELETE FROM catalogue.overlay_part WHERE layer_version_id NOT IN
    (SELECT id FROM catalogue.layer_version WHERE in_force AND layer IN ('districts', 'mining_rights'))"
  sql -c "DELETE FROM catalogue.mining_right WHERE layer_version_id IN (SELECT id FROM catalogue.layer_version WHERE NOT in_force);
    DELETE FROM catalogue.layer_version WHERE layer = 'mining_rights' AND NOT in_force"
  "$root/bin/kuangjie" patches sample --count "$patches" >&2
  sql -c "VACUUM ANALYZE"
  touch "$KUANGJIE_DATA_DIR/loaded"
fi
echo "machine: $(nproc) cores, $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1), load $(cut -d' ' -f1 /proc/loadavg)"
sql -c "SELECT (SELECT count(*) FROM sensing.patch) || ' patches with ' || (SELECT sum(ST_NPoints(geom)) FROM sensing.patch) || ' vertices, '
  || (SELECT count(*) FROM catalogue.mining_right) || ' rights with ' || (SELECT sum(ST_NPoints(geom)) FROM catalogue.mining_right) || ' vertices'"
for round in $(seq "$rounds"); do
  start=$(date +%s.%N)
  sql -f "$here/plain.sql"
  echo "round $round: plain SQL $(awk "BEGIN {printf \"%.1f\", $(date +%s.%N) - $start}") s"
  # The same question, answered and compared patch by patch.
  "$root/bin/kuangjie" patches outside "$out/outside.csv" | sed "s/^/round $round: the same question: /"
  sql -c "DROP TABLE IF EXISTS bench.ours; CREATE TABLE bench.ours (patch_id bigint, code text, outside_m2 float8)"
  sql -c "\\copy bench.ours FROM '$out/outside.csv' CSV HEADER"
  sql -f "$here/compare.sql"
  # The whole assessment beside it; every round writes every result anew.
  sql -c "DELETE FROM sensing.assessment; DELETE FROM sensing.history"
  sql -c "VACUUM ANALYZE sensing.assessment, sensing.history"
  "$root/bin/kuangjie" patches assess --silent | sed "s/^/round $round: everything: /"
  sql -c "SELECT count(*) || ' results of the whole assessment name another area outside' FROM sensing.assessment AS a
    JOIN bench.ours AS o USING (patch_id) WHERE abs(a.outside_m2 - o.outside_m2) > 0.001"
done
