# Made-up parcels (示意) over Chongqing as CSV with WKT: awk -v n=100000 -f polygons.awk
# Each is an uneven ring of 12 to 44 corners in a cell of its own, so that no two touch; the same n gives the same file.
function noise(a, b,   x) { x = sin(a * 12.9898 + b * 78.233) * 43758.5453; return x - int(x) }
BEGIN {
  pi = atan2(0, -1)
  cols = int(sqrt(n * 1.3)) + 1
  cell = 4.6 / cols
  print "code,kind,name,grade,edge,delimited_on,valid_from,owner,WKT"
  for (i = 0; i < n; i++) {
    x = 105.4 + (i % cols + 0.5) * cell
    y = 28.3 + (int(i / cols) + 0.5) * cell
    corners = 12 + i % 33
    ring = ""
    for (k = 0; k < corners; k++) {
      r = cell * (0.28 + 0.15 * noise(i % 997, k))
      if (k == 0) { x0 = x + r; y0 = y }
      ring = ring sprintf("%.9f %.9f,", x + r * cos(2 * pi * k / corners), y + r * sin(2 * pi * k / corners))
    }
    printf "P%08d,一般,示意地块%d,市级,area,2022-10-14,2022-10-14,示意单位%d,\"POLYGON((%s%.9f %.9f))\"\n", i, i, i % 50, ring, x0, y0
  }
}
