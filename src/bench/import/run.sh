#!/usr/bin/env bash
# The same made-up polygons into the same PostGIS by ogr2ogr and by bin/kuangjie import, in one run.
set -euo pipefail
root=$(cd "$(dirname "$0")/../../.." && pwd)
here=$root/src/bench/import
rows=100000 rounds=3 heap=512m formats="gpkg zip"
while [ $# -gt 0 ]; do
  case "$1" in
    --rows) rows=$2 ;; --rounds) rounds=$2 ;; --heap) heap=$2 ;; --formats) formats=$2 ;;
    *) echo "unknown option $1" >&2; exit 64 ;;
  esac
  shift 2
done
for tool in ogr2ogr zip psql; do
  command -v "$tool" >/dev/null || { echo "$tool is missing: apt-get install gdal-bin zip postgresql-client" >&2; exit 69; }
done
KUANGJIE_DATA_DIR=$root/data/bench-import
export KUANGJIE_DATA_DIR KUANGJIE_LOAD_SAMPLE=false
out=$(mktemp -d)
server=
stop_server() { [ -z "$server" ] || { kill "$server" 2>/dev/null; wait "$server" 2>/dev/null || true; }; }
trap 'stop_server; rm -rf "$out"' EXIT

"$root/bin/build"
jar=$root/target/app/kuangjie.jar
# The class archive that bin/run records; every installation that has run has it.
classes=$root/target/app/kuangjie.jsa
[ -f "$classes" ] || java -XX:+UseSerialGC -Djava.awt.headless=true -Duser.timezone=Asia/Shanghai \
  -XX:ArchiveClassesAtExit="$classes" -Dspring.context.exit=onRefresh -Dserver.port=0 -jar "$jar" >/dev/null 2>&1 || true

# The server only keeps the private cluster up.
KUANGJIE_PORT=${KUANGJIE_BENCH_PORT:-18091} java -Xmx256m -Djava.awt.headless=true -jar "$jar" >"$out/server.log" 2>&1 &
server=$!
for _ in $(seq 300); do
  curl -fs "http://127.0.0.1:${KUANGJIE_BENCH_PORT:-18091}/api/status" >/dev/null 2>&1 && break
  kill -0 "$server" 2>/dev/null || { tail -n 20 "$out/server.log" >&2; exit 1; }
  sleep 1
done
connection() { sed -n "s/^$1=//p" "$KUANGJIE_DATA_DIR/postgres/connection.properties"; }
PGHOST=$(connection host) PGPORT=$(connection port) PGDATABASE=$(connection database)
PGUSER=$(connection user) PGPASSWORD=$(connection password)
export PGHOST PGPORT PGDATABASE PGUSER PGPASSWORD
psql -X -q -c 'CREATE SCHEMA IF NOT EXISTS bench'
postmaster=$(psql -X -q -A -t -c "SELECT split_part(pg_read_file('postmaster.pid'), E'\n', 1)")

echo "making $rows polygons" >&2
awk -v n="$rows" -f "$here/polygons.awk" >"$out/parcels.csv"
ogr2ogr -q -f GPKG "$out/parcels.gpkg" "$out/parcels.csv" -a_srs EPSG:4490 -oo GEOM_POSSIBLE_NAMES=WKT \
  -oo KEEP_GEOM_COLUMNS=NO -nln parcels
case " $formats " in
  *" zip "*)
    ogr2ogr -q -f "ESRI Shapefile" "$out/parcels.shp" "$out/parcels.gpkg" -lco ENCODING=UTF-8 2>/dev/null
    (cd "$out" && zip -q parcels.zip parcels.shp parcels.shx parcels.dbf parcels.prj parcels.cpg) ;;
esac

# Processor seconds of the database's processes so far, ended ones and running ones.
ticks=$(getconf CLK_TCK)
database_seconds() {
  sleep 1
  for process in "$postmaster" $(pgrep -P "$postmaster"); do
    sed 's/.*) //' "/proc/$process/stat" 2>/dev/null || true # a worker may just have ended
  done | awk -v t="$ticks" -v first=1 '{s += $12 + $13; if (first) {s += $14 + $15; first = 0}} END {print s / t}'
}

# name format -> one line: name format seconds processor-seconds whole-command-seconds client-memory-MB
measure() {
  local name=$1 format=$2 before after
  before=$(database_seconds)
  "by_$name" "$format" >"$out/answer"
  after=$(database_seconds)
  # time: user system real memory; answer: the import's own seconds, if it tells them
  awk -v n="$name" -v f="$format" -v db="$(awk "BEGIN {print $after - $before}")" \
    -v own="$(sed -n 's/.*"seconds":\([0-9.]*\).*/\1/p' "$out/answer")" \
    '{printf "%s %s %.2f %.2f %.2f %.0f\n", n, f, own == "" ? $3 : own, $1 + $2 + db, $3, $4 / 1024}' "$out/time" >>"$out/results"
  tail -n 1 "$out/results" >&2
}
by_ogr2ogr() {
  local source=$out/parcels.$1
  [ "$1" != zip ] || source=/vsizip/$source
  /usr/bin/env time -f '%U %S %e %M' -o "$out/time" ogr2ogr -q -f PostgreSQL PG: "$source" -nln bench.parcels -overwrite \
    -lco GEOMETRY_NAME=geom -nlt MULTIPOLYGON
}
by_kuangjie() {
  JAVA_TOOL_OPTIONS=-Xmx$heap /usr/bin/env time -f '%U %S %e %M' -o "$out/time" \
    "$root/bin/kuangjie" import farmland "$out/parcels.$1" --synthetic --json 2>"$out/import.err" ||
    { tail -n 20 "$out/import.err" "$out/answer" >&2; exit 1; }
}
for round in $(seq "$rounds"); do
  for format in $formats; do
    measure ogr2ogr "$format"
    measure kuangjie "$format"
  done
done
echo
echo "$rows polygons, heap $heap, $rounds rounds: median [least–most], load $(cut -d' ' -f1 /proc/loadavg)"
sort -k2,2 -k1,1r -s "$out/results" | awk -f "$here/table.awk"
