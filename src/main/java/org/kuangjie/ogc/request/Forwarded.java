package org.kuangjie.ogc.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One hop of the header {@code Forwarded} (RFC 7239).
 *
 * @param by what the proxy says of the request it got: {@code for}, {@code host}, {@code proto}
 */
record Forwarded(Map<String, String> by) {

  private static final Pattern PAIR =
      Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+)=(\"(?:[^\"\\\\]|\\\\.)*\"|[^;,\"\\s]*)");
  private static final Pattern HOST =
      Pattern.compile("(?:[A-Za-z0-9._-]+|\\[[0-9a-fA-F:.]+])(?::\\d{1,5})?");

  /** The hops in the order written, the nearest proxy's last; none when the header is malformed. */
  static List<Forwarded> parse(String header) {
    List<Forwarded> hops = new ArrayList<>();
    Map<String, String> current = new LinkedHashMap<>();
    Matcher pair = PAIR.matcher(header);
    int end = 0;
    while (pair.find()) {
      String between = header.substring(end, pair.start()).trim();
      if (!between.isEmpty() && !between.equals(";") && !between.equals(",")) {
        return List.of();
      }
      if (between.equals(",")) {
        hops.add(new Forwarded(current));
        current = new LinkedHashMap<>();
      }
      current.put(pair.group(1).toLowerCase(Locale.ROOT), unquoted(pair.group(2)));
      end = pair.end();
    }
    if (!header.substring(end).isBlank()) {
      return List.of();
    }
    hops.add(new Forwarded(current));
    return hops;
  }

  private static String unquoted(String value) {
    return value.startsWith("\"")
        ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1")
        : value;
  }

  /** Address of who sent to the proxy, without port and brackets; empty when unknown. */
  String sender() {
    String node = by.getOrDefault("for", "");
    if (node.startsWith("[")) {
      return node.substring(1, Math.max(1, node.indexOf(']')));
    }
    return node.indexOf(':') == node.lastIndexOf(':') ? node.replaceAll(":.*", "") : node;
  }

  Optional<String> host() {
    return Optional.ofNullable(by.get("host")).filter(host -> HOST.matcher(host).matches());
  }

  Optional<String> scheme() {
    return Optional.ofNullable(by.get("proto"))
        .map(proto -> proto.toLowerCase(Locale.ROOT))
        .filter(proto -> proto.equals("http") || proto.equals("https"));
  }
}
