package org.kuangjie.ogc.wfs;

import java.util.Optional;
import org.kuangjie.ogc.request.OgcException;

/**
 * Which part of the result is wanted.
 *
 * @param count {@link Long#MAX_VALUE} when all is
 * @param link address of the same request without start, count and kind of result; empty when the
 *     version knows no pages
 */
record Page(long start, long count, boolean hits, String link) {

  static Page of(WfsRequest request, WfsSettings settings, String link) {
    boolean latest = request.version() == WfsVersion.V2_0_0;
    Optional<String> asked =
        latest
            ? request.find("count").or(() -> request.find("maxFeatures"))
            : request.find("maxFeatures").or(() -> request.find("count"));
    long least = latest ? 0 : 1;
    long unlimited = settings.defaultCount() == 0 ? Long.MAX_VALUE : settings.defaultCount();
    return new Page(
        request.find("startIndex").map(text -> number("startIndex", text, 0)).orElse(0L),
        asked.map(text -> number(latest ? "count" : "maxFeatures", text, least)).orElse(unlimited),
        request.find("resultType").map(Page::isHits).orElse(false),
        latest ? link : "");
  }

  private static boolean isHits(String resultType) {
    return switch (resultType) {
      case "hits" -> true;
      case "results" -> false;
      default ->
          throw OgcException.invalid("resultType", "须为 hits 或 results", "is hits or results");
    };
  }

  private static long number(String name, String text, long least) {
    try {
      long number = Long.parseLong(text.strip());
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException e) {
      // answered below
    }
    throw OgcException.invalid(
        name, "须为不小于 %d 的整数".formatted(least), "must be a whole number of at least " + least);
  }

  Optional<String> next(long matched, long returned) {
    long next = hits ? start : start + returned;
    boolean limited = count != Long.MAX_VALUE && count > 0;
    boolean more = matched == Answer.UNKNOWN ? returned > 0 : next < matched;
    return !link.isEmpty() && (limited || matched == Answer.UNKNOWN) && more
        ? Optional.of(page(next))
        : Optional.empty();
  }

  Optional<String> previous() {
    return !link.isEmpty() && !hits && start > 0 && count != Long.MAX_VALUE
        ? Optional.of(page(Math.max(0, start - count)))
        : Optional.empty();
  }

  private String page(long from) {
    String size = count == Long.MAX_VALUE ? "" : "&COUNT=" + count;
    return link + "&STARTINDEX=" + from + size;
  }
}
