#!/usr/bin/env bash
# Maps, features and tiles of one table from this server and from others, in one run: see ../README.md.
set -euo pipefail
root=$(cd "$(dirname "$0")/../../.." && pwd)
here=$root/src/bench/ogc
cases="T13 T10 M ALL WFS-GML WFS-JSON MVT WMTS" clients="1 2" seconds=12 rounds=3 url='' layer=parcels peers=() own_peer=yes
usage() {
  echo 'bin/bench ogc [--cases "T13 M"] [--clients "1 2"] [--seconds 12] [--rounds 3]'
  echo '              [--url http://host:port (a server that runs already, with the layer)] [--layer parcels]'
  echo '              [--peer NAME=WMS-AND-WFS-URL?]… [--no-mapserver]'
}
while [ $# -gt 0 ]; do
  case "$1" in
    --cases) cases=$2 ;; --clients) clients=$2 ;; --seconds) seconds=$2 ;; --rounds) rounds=$2 ;;
    --url) url=${2%/} ;; --layer) layer=$2 ;; --peer) peers+=("$2") ;;
    --no-mapserver) own_peer=no; shift; continue ;;
    *) usage >&2; exit 64 ;;
  esac
  shift 2
done
port=${KUANGJIE_BENCH_PORT:-18092}
out=$(mktemp -d); chmod 755 "$out"
server='' started=() mapservers=()
stop_server() { [ -z "$server" ] || { kill "$server" 2>/dev/null; wait "$server" 2>/dev/null || true; }; server=''; }
stop_all() {
  stop_server
  for p in "${started[@]}"; do kill -QUIT "$p" 2>/dev/null || true; done
  for p in "${mapservers[@]}"; do kill -KILL "$p" 2>/dev/null || true; done   # it takes no milder word while it waits
  rm -rf "$out"
}
trap stop_all EXIT
connection() { sed -n "s/^$1=//p" "$KUANGJIE_DATA_DIR/postgres/connection.properties"; }

start_server() {
  KUANGJIE_PORT=$port KUANGJIE_LAYERS_DIR=${1:-} "$root/bin/run" >"$out/server.log" 2>&1 &
  server=$!
  for _ in $(seq 300); do
    curl -fs "http://127.0.0.1:$port/api/status" >/dev/null 2>&1 && return
    kill -0 "$server" 2>/dev/null || { tail -n 20 "$out/server.log" >&2; exit 1; }
    sleep 1
  done
  echo "the server did not answer" >&2; exit 1
}

# Our own server over a table made here, unless one runs already.
prepare_ours() {
  export KUANGJIE_DATA_DIR=$root/data/bench-ogc KUANGJIE_LOAD_SAMPLE=false
  "$root/bin/build"
  start_server
  PGHOST=$(connection host) PGPORT=$(connection port) PGDATABASE=$(connection database)
  PGUSER=$(connection user) PGPASSWORD=$(connection password)
  export PGHOST PGPORT PGDATABASE PGUSER PGPASSWORD
  psql -X -q -v ON_ERROR_STOP=1 -f "$here/parcels.sql"
  stop_server
  mkdir "$out/layers"; cp "$here/parcels.sld" "$out/layers"
  printf '%s\n' 'name: parcels' 'title: {zh: 示意地块, en: Made-up parcels}' 'table: bench.parcels' 'id: id' \
    'geometry: geom' 'styles: [parcels.sld]' >"$out/layers/parcels.yaml"
  start_server "$out/layers"
  url=http://127.0.0.1:$port
}

# MapServer over the same table, by FastCGI behind nginx as it is usually run.
start_mapserver() {
  local missing='' p=$((port + 1)) pid
  for tool in mapserv spawn-fcgi nginx; do command -v "$tool" >/dev/null || missing="$missing $tool"; done
  if [ -n "$missing" ]; then
    echo "no MapServer to measure against ($missing missing: apt-get install cgi-mapserver spawn-fcgi nginx-light)" >&2; return
  fi
  sed -e "s|@CONNECTION@|host=$PGHOST port=$PGPORT dbname=$PGDATABASE user=$PGUSER password=$PGPASSWORD|" \
    -e "s|@URL@|http://127.0.0.1:$p/map?|" "$here/parcels.map" >"$out/parcels.map"
  chmod 600 "$out/parcels.map"
  printf 'CONFIG\n ENV\n  MS_MAP_PATTERN "."\n END\n MAPS\n  parcels "%s"\n END\nEND\n' "$out/parcels.map" >"$out/mapserver.conf"
  MAPSERVER_CONFIG_FILE=$out/mapserver.conf spawn-fcgi -s "$out/map.sock" -M 0777 -P "$out/map.pid" -F 2 -- "$(command -v mapserv)" >/dev/null
  cat >"$out/nginx.conf" <<C
$([ "$(id -u)" != 0 ] || echo 'user root;')
worker_processes 1; pid $out/nginx.pid; error_log $out/nginx.log;
events { worker_connections 64; }
http {
  access_log off;
  client_body_temp_path $out/t1; proxy_temp_path $out/t2; fastcgi_temp_path $out/t3; uwsgi_temp_path $out/t4; scgi_temp_path $out/t5;
  upstream map { server unix:$out/map.sock; }
  server {
    listen 127.0.0.1:$p;
    location = /map {
      fastcgi_param QUERY_STRING "map=parcels&\$query_string";
      fastcgi_param REQUEST_METHOD \$request_method;
      fastcgi_param CONTENT_TYPE \$content_type;
      fastcgi_param CONTENT_LENGTH \$content_length;
      fastcgi_param SCRIPT_NAME /map;
      fastcgi_param SERVER_NAME \$server_name;
      fastcgi_param SERVER_PORT \$server_port;
      fastcgi_param SERVER_PROTOCOL \$server_protocol;
      fastcgi_buffers 64 64k;
      fastcgi_pass map;
    }
  }
}
C
  nginx -c "$out/nginx.conf"
  started+=("$(cat "$out/nginx.pid")")
  for pid in $(cat "$out/map.pid"); do mapservers+=("$pid"); done
  peers+=("mapserver=http://127.0.0.1:$p/map?")
}

load() { java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$out" GetLoad "$@"; }
requests() { awk -v case_="$1" -v kind="$2" -v count="$3" -v layer="$4" -f "$here/requests.awk"; }
features() { echo "SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=$1${2:+&OUTPUTFORMAT=$2}"; }

# CASE SIDE URL -> writes the file of requests and says the prefix; fails where the side has no such service
request_file() {
  local file=$out/$1.$2.txt
  case "$1/$2" in
    MVT/ours) requests T10 mvt 300 "$layer" >"$file"; echo "$3/ogcapi/collections/$layer/tiles/WebMercatorQuad/" ;;
    WMTS/ours) requests T13 wmts 300 "$layer" >"$file"; echo "$3/wmts?" ;;
    WMTS/*) requests T13 wms 300 "$layer" >"$file"; echo "$3" ;;      # a cached tile against the map a client would ask for
    MVT/*) requests T10 wms 300 "$layer" >"$file"; echo "$3" ;;
    WFS-GML/ours) features "$layer" "application/gml%2Bxml;%20version=3.2" >"$file"; echo "$3/wfs?" ;;
    WFS-JSON/ours) features "$layer" "application/geo%2Bjson" >"$file"; echo "$3/wfs?" ;;
    WFS-*/*) features "$layer" "" >"$file"; echo "$3" ;;               # both against the peer's GML
    */ours) requests "$1" wms 300 "$layer" >"$file"; echo "$3/wms?" ;;
    *) requests "$1" wms 300 "$layer" >"$file"; echo "$3" ;;
  esac
}

[ -n "$url" ] || prepare_ours
if [ "$own_peer" = yes ] && [ -n "${PGHOST:-}" ]; then start_mapserver; fi
sides=("ours=$url" "${peers[@]}")
javac -d "$out" "$here"/*.java
echo "machine: $(nproc) cores, $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1); load $(cut -d' ' -f1 /proc/loadavg); $(java -version 2>&1 | head -n 1)"
: >"$out/results.txt"
for case in $cases; do
  for side in "${sides[@]}"; do   # until code is compiled, caches filled and connections open
    name=${side%%=*}; prefix=$(request_file "$case" "$name" "${side#*=}")
    load "$prefix" "$out/$case.$name.txt" 2 "$((seconds / 2 + 4))" >/dev/null
  done
  for n in $clients; do
    for round in $(seq "$rounds"); do
      for side in "${sides[@]}"; do
        name=${side%%=*}; prefix=$(request_file "$case" "$name" "${side#*=}")
        echo "$name $case $n $round $(load "$prefix" "$out/$case.$name.txt" "$n" "$seconds")" >>"$out/results.txt"
      done
    done
  done
done
awk -f "$here/table.awk" "$out/results.txt"
