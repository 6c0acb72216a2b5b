package org.kuangjie.ogc.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.ogc.imagery.ImagerySettings;

@DisplayName("OGC-08: the first users find a server that knows how to draw")
class DrawingWarmUpTest {

  private final DrawingWarmUp warmUp = new DrawingWarmUp(new ImagerySettings(256));

  @Test
  @DisplayName("Made-up maps are drawn until enough is drawn")
  void draws() throws IOException {
    assertThat(warmUp.draw(Duration.ofMinutes(5))).isEqualTo(600);
  }

  @Test
  @DisplayName("A machine with no time left draws none")
  void stops() throws IOException {
    assertThat(warmUp.draw(Duration.ZERO)).isZero();
  }
}
