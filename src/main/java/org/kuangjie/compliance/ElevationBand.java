package org.kuangjie.compliance;

/** A band of mining elevations (开采标高) in metres, 1985 国家高程基准. Order is judged by DQ-11. */
public record ElevationBand(double top, double bottom) {

  public boolean isUpsideDown() {
    return top <= bottom;
  }
}
