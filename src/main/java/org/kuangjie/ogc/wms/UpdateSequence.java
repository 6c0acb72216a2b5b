package org.kuangjie.ogc.wms;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.request.Parameters;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;

/**
 * Numbers of the states of the capabilities (06-042, 7.2.3.5): a later state has a higher number,
 * also after the server was started again.
 */
@Component
class UpdateSequence {

  private static final int LONGEST = 40;

  private final AtomicLong last;
  private final Map<Object, State> states = new ConcurrentHashMap<>();

  UpdateSequence() {
    this.last = new AtomicLong(Clock.systemUTC().instant().getEpochSecond());
  }

  private record State(int content, long number) {}

  /**
   * Number of what a reader sees now.
   *
   * @param reader those who see the same capabilities
   * @param content what the capabilities are made from
   */
  long number(Object reader, Object content) {
    int hash = content.hashCode();
    return states
        .compute(
            reader,
            (key, state) ->
                state != null && state.content() == hash
                    ? state
                    : new State(hash, last.incrementAndGet()))
        .number();
  }

  /**
   * @throws OgcException CurrentUpdateSequence when the client has this state already,
   *     InvalidUpdateSequence when it has a later one or none we wrote
   */
  static void check(Parameters parameters, long current) {
    String given = parameters.find("UPDATESEQUENCE").orElse("").trim();
    if (given.isEmpty()) {
      return;
    }
    int comparison = compare(given, current);
    if (comparison == 0) {
      throw refused("CurrentUpdateSequence", "能力文档没有变化", "The capabilities have not changed");
    } else if (comparison > 0) {
      throw refused(
          "InvalidUpdateSequence",
          "UPDATESEQUENCE 大于当前值 " + current,
          "UPDATESEQUENCE is higher than the current value " + current);
    }
  }

  /**
   * As numbers, however written. What is no number counts as lower: the client gets the document.
   */
  private static int compare(String given, long current) {
    try {
      return given.length() > LONGEST
          ? -1
          : new BigDecimal(given).compareTo(BigDecimal.valueOf(current));
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static OgcException refused(String code, String zh, String en) {
    return new OgcException(code, "UPDATESEQUENCE", 400, Text.of(zh, en));
  }
}
