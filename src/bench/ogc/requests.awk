# -v case_=T13|T10|M|ALL -v kind=wms|wmts|mvt -v count=… -v layer=…  ->  one path with query per line, the same at every run
function random() { state = (state * 16807) % 2147483647; return state / 2147483647 }
function mercator_y(lat) { return radius * log(sin(pi / 4 + lat * pi / 360) / cos(pi / 4 + lat * pi / 360)) }
function wms(west, south, east, north, width, height) {
  printf "SERVICE=WMS&VERSION=1.1.1&REQUEST=GetMap&LAYERS=%s&STYLES=&SRS=EPSG:3857&BBOX=%.4f,%.4f,%.4f,%.4f&WIDTH=%d&HEIGHT=%d&FORMAT=image/png&TRANSPARENT=TRUE\n",
    layer, west, south, east, north, width, height
}
function tile(zoom,   side, column, row) {
  side = 2 * half / 2 ^ zoom
  column = int((west + half) / side) + int(random() * int((east - west) / side))
  row = int((half - north) / side) + int(random() * int((north - south) / side))
  if (kind == "wmts")
    printf "SERVICE=WMTS&VERSION=1.0.0&REQUEST=GetTile&LAYER=%s&STYLE=&TILEMATRIXSET=WebMercatorQuad&TILEMATRIX=%d&TILEROW=%d&TILECOL=%d&FORMAT=image/png\n", layer, zoom, row, column
  else if (kind == "mvt") printf "%d/%d/%d?f=mvt\n", zoom, row, column
  else wms(-half + column * side, half - (row + 1) * side, -half + (column + 1) * side, half - row * side, 256, 256)
}
BEGIN {
  pi = 3.14159265358979; radius = 6378137; half = pi * radius; state = 20250101
  west = radius * 105.4 * pi / 180; east = radius * 110.1 * pi / 180
  south = mercator_y(28.2); north = mercator_y(32.1)
  for (i = 0; i < count; i++) {
    if (case_ == "T13") tile(13)
    else if (case_ == "T10") tile(10)
    else if (case_ == "M") {
      x = west + random() * (east - west - 100000); y = south + random() * (north - south - 75000)
      wms(x, y, x + 100000, y + 75000, 1024, 768)
    } else {
      middle = (south + north) / 2; tall = (east - west) * 0.75
      wms(west, middle - tall / 2, east, middle + tall / 2, 1024, 768)
    }
  }
}
