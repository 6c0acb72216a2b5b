# side case clients round rps p50 p95 n errors kB  ->  medians of all sides beside each other, and how many times the peer we are
function median(text,   list, n, i, j, t) {
  n = split(text, list, " ")
  for (i = 1; i <= n; i++) list[i] += 0
  for (i = 2; i <= n; i++) for (j = i; j > 1 && list[j] < list[j - 1]; j--) { t = list[j]; list[j] = list[j - 1]; list[j - 1] = t }
  lowest = list[1]; highest = list[n]
  return list[int((n + 1) / 2)]
}
{
  row = $2 " " $3
  if (!(row in seen)) { seen[row] = 1; order[++rows] = row }
  if (!($1 in known)) { known[$1] = 1; side[++sides] = $1 }
  rps[$1, row] = rps[$1, row] " " $5; p50[$1, row] = p50[$1, row] " " $6; kb[$1, row] = $10; bad[$1, row] += $9
}
END {
  printf "%-9s %7s  %-12s %24s %9s %9s %7s %7s\n", "case", "clients", "side", "requests/s (min..max)", "p50 ms", "kB", "errors", "ours/it"
  for (r = 1; r <= rows; r++) {
    split(order[r], part, " ")
    ours = median(rps["ours", order[r]])
    for (s = 1; s <= sides; s++) {
      key = side[s] SUBSEP order[r]
      if (!(key in rps)) continue
      speed = median(rps[key]); range = sprintf("%.1f (%.1f..%.1f)", speed, lowest, highest)
      ratio = side[s] == "ours" || speed == 0 || ours == 0 ? "" : sprintf("%.2f", ours / speed)
      printf "%-9s %7d  %-12s %24s %9.2f %9.1f %7d %7s\n", part[1], part[2], side[s], range, median(p50[key]), kb[key], bad[key], ratio
    }
  }
}
