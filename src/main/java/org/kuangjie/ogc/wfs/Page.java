package org.kuangjie.ogc.wfs;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangjie.ogc.request.OgcException;

/**
 * Which part of the result is wanted.
 *
 * @param after id of the feature that stands before the first of it, as our own links tell; it goes
 *     before the start, which costs the more the further it is
 * @param count {@link Long#MAX_VALUE} when all is
 * @param link address of the same request without start, count and kind of result; empty when the
 *     version knows no pages
 */
record Page(long start, @Nullable String after, long count, boolean hits, String link) {

  /** The first features of the result. */
  static Page first(long count) {
    return new Page(0, null, count, false, "");
  }

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
        latest ? request.find("after").orElse(null) : null,
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

  /** Whether a page of one query in the order by id can go on after its last feature. */
  boolean goesByKey() {
    return !link.isEmpty() && !hits && isLimited() && (after != null || start == 0);
  }

  private boolean isLimited() {
    return count != Long.MAX_VALUE && count > 0;
  }

  /** The address of the page after that one, which tells where it ends. */
  Optional<String> next(PageEnd end) {
    return Optional.ofNullable(end.last())
        .map(id -> "&AFTER=" + URLEncoder.encode(id, StandardCharsets.UTF_8))
        .map(after -> page(start + end.returned()) + after);
  }

  Optional<String> next(long matched, long returned) {
    long next = hits ? start : start + returned;
    boolean more = matched == Answer.UNKNOWN ? returned > 0 : next < matched;
    return !link.isEmpty() && (isLimited() || matched == Answer.UNKNOWN) && more
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
