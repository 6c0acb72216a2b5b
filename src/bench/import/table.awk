# Lines "name format seconds processor-seconds whole-command-seconds client-memory-MB", sorted by format, ogr2ogr first.
function median(key, i,   n, a, k, j, t) {
  n = count[key]
  for (k = 1; k <= n; k++) a[k] = value[key, i, k]
  for (k = 2; k <= n; k++) for (j = k; j > 1 && a[j] < a[j - 1]; j--) { t = a[j]; a[j] = a[j - 1]; a[j - 1] = t }
  least = a[1]; most = a[n]
  return n % 2 ? a[(n + 1) / 2] : (a[n / 2] + a[n / 2 + 1]) / 2
}
{ key = $2 " " $1; if (!(key in count)) order[++keys] = key; k = ++count[key]; for (i = 1; i <= 4; i++) value[key, i, k] = $(i + 2) }
END {
  printf "%-6s %-10s %-26s %-26s %-26s %s\n", "format", "by", "seconds", "processor seconds", "whole command", "client memory MB"
  for (o = 1; o <= keys; o++) {
    split(order[o], word, " ")
    line = sprintf("%-6s %-10s", word[1], word[2])
    for (i = 1; i <= 4; i++) { m[o, i] = median(order[o], i); line = line sprintf(" %-26s", sprintf("%.2f [%.2f-%.2f]", m[o, i], least, most)) }
    print line
    if (word[2] == "kuangjie" && o > 1) printf "%-6s %-10s %-26.1f %-26.1f %-26.1f\n", word[1], "ratio", m[o, 1] / m[o - 1, 1], m[o, 2] / m[o - 1, 2], m[o, 3] / m[o - 1, 3]
  }
}
