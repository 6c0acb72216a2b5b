package org.kuangjie.ogc.wmts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Numbers the states of the capabilities, upwards, also over restarts (OGC 06-121r3, 7.3.4). The
 * capabilities of different readers are counted together, so that no number means two documents.
 */
@Component
class DocumentNumbers {

  private static final int READERS = 1000;

  private record State(int content, long number) {}

  private final Cache<Object, State> states = Caffeine.newBuilder().maximumSize(READERS).build();
  private long last = Instant.now().getEpochSecond();

  /**
   * @param reader equal for whoever is shown the same layers
   * @param content changes with what the document says
   */
  synchronized long get(Object reader, int content) {
    State known = states.getIfPresent(reader);
    if (known != null && known.content() == content) {
      return known.number();
    }
    last = Math.max(last + 1, Instant.now().getEpochSecond());
    states.put(reader, new State(content, last));
    return last;
  }
}
