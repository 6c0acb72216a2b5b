#!/usr/bin/env bash
# Ratings: one unit after a change, all anew, and public pages under load; see ../README.md.
set -euo pipefail
root=$(cd "$(dirname "$0")/../../.." && pwd)
here=$root/src/bench/credit
units=100000 records=10 clients=50 seconds=20 changes=20
while [ $# -gt 0 ]; do
  case "$1" in
    --units) units=$2 ;; --records) records=$2 ;; --clients) clients=$2 ;; --seconds) seconds=$2 ;; --changes) changes=$2 ;;
    *) echo "unknown option $1" >&2; exit 64 ;;
  esac
  shift 2
done
port=${KUANGJIE_BENCH_PORT:-18093}
export KUANGJIE_DATA_DIR=$root/data/bench-credit-$units-$records KUANGJIE_LOAD_SAMPLE=false
out=$(mktemp -d)
server=
stop_server() { [ -z "$server" ] || { kill "$server" 2>/dev/null; wait "$server" 2>/dev/null || true; }; server=; }
trap 'stop_server; rm -rf "$out"' EXIT
connection() { sed -n "s/^$1=//p" "$KUANGJIE_DATA_DIR/postgres/connection.properties"; }
sql() { psql -X -q -A -t -v ON_ERROR_STOP=1 "$@"; }

"$root/bin/build"
mkdir -p "$KUANGJIE_DATA_DIR"
KUANGJIE_PORT=$port java -Xmx2g -Djava.awt.headless=true -Duser.timezone=Asia/Shanghai -jar "$root/target/app/kuangjie.jar" >"$out/server.log" 2>&1 &
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
  echo "loading $units units with $records records each …" >&2
  sql -v units="$units" -v records="$records" -f "$here/units.sql"
  "$root/bin/kuangjie" account bench --role CREDIT_OFFICER >/dev/null
  touch "$KUANGJIE_DATA_DIR/loaded"
fi
password=$("$root/bin/kuangjie" account bench | sed -n 's/^Password of bench, shown only this once: //p')
post() { curl -fsS -u "bench:$password" -H 'Content-Type: application/json' -X POST -d "${2:-}" "http://127.0.0.1:$port$1"; }
recomputed() { [ "$(sql -c "SELECT count(*) FROM credit.recomputation WHERE state = 'RUNNING'")" = 0 ]; }
now() { date +%s.%N; }
since() { awk -v a="$1" -v b="$(now)" 'BEGIN {printf "%.3f", b - a}'; }

echo "machine: $(nproc) cores, $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1), load $(cut -d' ' -f1 /proc/loadavg)"
sql -c "SELECT (SELECT count(*) FROM credit.entity) || ' units, ' || (SELECT count(*) FROM credit.record) || ' records'"
sql -c "DELETE FROM credit.rating"
for round in first "nothing changed"; do
  start=$(now)
  post /api/credit/ratings/recomputation >/dev/null
  until recomputed; do sleep 0.2; done
  echo "full recomputation ($round): $(since "$start") s, $(sql -c 'SELECT changed FROM credit.recomputation ORDER BY id DESC LIMIT 1') ratings changed"
done

# The city corrects bad conduct; the public page of the unit is read until it shows the new score.
sql -F' ' -c "SELECT r.id, e.uscc FROM credit.record AS r JOIN credit.entity AS e ON e.id = r.entity_id
  WHERE r.class = 'BAD' AND r.state = 'EFFECTIVE' AND r.expires_on > current_date ORDER BY r.id LIMIT $changes" >"$out/changes.txt"
while read -r id uscc; do
  page=http://127.0.0.1:$port/api/credit/public/units/$uscc
  before=$(curl -fsS "$page" | grep -o '"score":[-0-9.]*' | head -n 1)
  start=$(now)
  post "/api/credit/records/$id/steps" '{"step":"RECHECK","words":"bench"}' >/dev/null
  until [ "$(curl -fsS "$page" | grep -o '"score":[-0-9.]*' | head -n 1)" != "$before" ]; do :; done
  since "$start"; echo
done <"$out/changes.txt" | sort -n | awk '{v[NR] = $1} END {printf "rating of one unit after a change, %d times: median %.3f s, worst %.3f s\n", NR, v[int((NR + 1) / 2)], v[NR]}'

sql -c "SELECT uscc FROM credit.entity ORDER BY md5(uscc) LIMIT 5000" >"$out/units.txt"
javac -d "$out" "$here/CreditLoad.java"
load() { java -cp "$out" CreditLoad "http://127.0.0.1:$port$1" "$2" "$clients" "$3"; }
load /api/credit/public/units/ "$out/units.txt" 5 >/dev/null   # until code is compiled and connections are open
load /api/credit/public/units/ "$out/units.txt" "$seconds" |
  awk -v c="$clients" '{printf "public page of a unit, %d clients: %s per second, p50 %s ms, p99 %s ms (%.1f times), %s errors\n", c, $1, $2, $3, $3 / $2, $5}'
printf '%s\n' 'band=A&limit=50' 'band=C&limit=50' 'district=500112&limit=50' >"$out/lists.txt"
load '/api/credit/public/ratings?' "$out/lists.txt" "$seconds" |
  awk -v c="$clients" '{printf "public list of ratings, %d clients: %s per second, p50 %s ms, p99 %s ms (%.1f times), %s errors\n", c, $1, $2, $3, $3 / $2, $5}'
