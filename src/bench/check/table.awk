# name clients round tps p50 p99 n errors  ->  a table of medians with spread, and the ratios between the sides
function median(list, n,   i, j, t) {
  for (i = 2; i <= n; i++) for (j = i; j > 1 && list[j] < list[j - 1]; j--) { t = list[j]; list[j] = list[j - 1]; list[j - 1] = t }
  lowest = list[1]; highest = list[n]
  return list[int((n + 1) / 2)]
}
function collect(key, column,   n, i) {
  n = split(rows[key, column], values, " ")
  for (i = 1; i <= n; i++) values[i] += 0
  return median(values, n)
}
{
  key = $1 " " $2
  if (!(key in seen)) { seen[key] = 1; order[++keys] = key }
  rows[key, "tps"] = rows[key, "tps"] " " $4
  rows[key, "p50"] = rows[key, "p50"] " " $5
  rows[key, "p99"] = rows[key, "p99"] " " $6
  count[key] += $7; errors[key] += $8
}
END {
  title["a"] = "(a) plain SQL, intersections"; title["A"] = "(a) plain SQL, with distances"; title["b"] = "(b) own statement, pgbench"; title["c"] = "(c) POST /api/checks"
  printf "%-30s %7s %22s %10s %10s %8s %7s\n", "side", "clients", "checks/s (min..max)", "p50 ms", "p99 ms", "checks", "errors"
  for (k = 1; k <= keys; k++) {
    key = order[k]; split(key, part, " ")
    tps[key] = collect(key, "tps"); range = sprintf("%.1f (%.1f..%.1f)", tps[key], lowest, highest)
    p50[key] = collect(key, "p50"); p99[key] = collect(key, "p99")
    printf "%-30s %7d %22s %10.2f %10.2f %8d %7d\n", title[part[1]], part[2], range, p50[key], p99[key], count[key], errors[key]
  }
  printf "c/b at 8 clients: %.2f (wanted >= 0.33)\n", tps["c 8"] / tps["b 8"]
  printf "c/a at 8 clients: %.1f against intersections only, %.1f against the same question with distances (wanted >= 10)\n", tps["c 8"] / tps["a 8"], tps["c 8"] / tps["A 8"]
  printf "p99/p50 of (c) at 1 client: %.1f (wanted <= 5)\n", p99["c 1"] / p50["c 1"]
}
