package org.kuangjie.ogc.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kuangjie.ogc.request.OgcException;

@DisplayName("OGC-08: drawing ends")
@Timeout(60)
class DeadlineTest {

  @Test
  @DisplayName("when its time is over")
  void time() {
    Deadline deadline = new Deadline(Duration.ZERO, () -> false);
    assertThatThrownBy(deadline::check).isInstanceOf(OgcException.class);
  }

  @Test
  @DisplayName("when nobody waits for the map any more")
  void abandoned() {
    AtomicInteger asked = new AtomicInteger();
    Deadline deadline = new Deadline(Duration.ofDays(1), () -> asked.incrementAndGet() == 2);
    assertThatThrownBy(() -> drawForever(deadline)).isInstanceOf(OgcException.class);
    assertThat(asked).hasValue(2);
  }

  private static void drawForever(Deadline deadline) {
    while (true) {
      deadline.tick();
    }
  }
}
