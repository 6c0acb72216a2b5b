package org.kuangjie.sensing.cli;

import org.kuangjie.sensing.raster.ChangeOrder;
import picocli.CommandLine.Option;

/** What counts as a change between two scenes. */
final class Measure {

  @Option(
      names = "--index",
      defaultValue = "BRIGHTNESS",
      description = "BRIGHTNESS 或 NDVI（波段 3 红、4 近红外） / NDVI: bands 3 and 4")
  ChangeOrder.Index index = ChangeOrder.Index.BRIGHTNESS;

  @Option(names = "--threshold", defaultValue = "0.25", description = "阈值 / threshold")
  double threshold;

  @Option(names = "--min-area", defaultValue = "400", description = "最小面积（平方米） / m²")
  double leastArea;
}
