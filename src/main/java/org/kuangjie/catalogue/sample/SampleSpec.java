package org.kuangjie.catalogue.sample;

import org.kuangjie.shared.DomainException;

/**
 * What to draw. The same spec gives the same bytes on every machine.
 *
 * @param scale 1 = the city's own proportions, 100 = a province-size load; rights, farmland and the
 *     detail of edges grow with it by finer division of the same land
 * @param seed chooses one landscape among many
 */
public record SampleSpec(int scale, long seed) {

  public static final int MAX_SCALE = 400;

  public SampleSpec {
    if (scale < 1 || scale > MAX_SCALE) {
      throw DomainException.invalid(
          "sample-scale-out-of-range",
          "样例规模须在1到%d之间，收到%d".formatted(MAX_SCALE, scale),
          "The sample scale must lie between 1 and %d, got %d".formatted(MAX_SCALE, scale));
    }
  }

  /** Linear refinement: an area is cut into detail × detail parts, at least as many as scale. */
  int detail() {
    return (int) StrictMath.ceil(StrictMath.sqrt(scale));
  }
}
