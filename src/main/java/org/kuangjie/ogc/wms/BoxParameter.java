package org.kuangjie.ogc.wms;

import java.util.List;
import java.util.regex.Pattern;
import org.kuangjie.ogc.crs.CrsName;
import org.kuangjie.ogc.request.OgcException;
import org.locationtech.jts.geom.Envelope;

/** BBOX (06-042, 7.3.3.6; 01-068r3, 7.2.3.6). */
final class BoxParameter {

  /** 06-042, 6.5. */
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?");

  private static final double TURN = 360;
  private static final double STEPS_OF_DEGREE = 1e9;

  private BoxParameter() {}

  /**
   * x east, whatever the order of the version and the system.
   *
   * @throws OgcException InvalidParameterValue unless it is four numbers, each minimum below its
   *     maximum
   */
  static Envelope read(WmsRequest request, CrsName crs) {
    double[] numbers = numbers(request.parameters().get("BBOX"));
    boolean northFirst = crs.isNorthFirst(request.version().axesAsRegistered());
    if (numbers[0] >= numbers[2] || numbers[1] >= numbers[3]) {
      throw refused("最小值须小于最大值", "each minimum must be below its maximum");
    }
    Envelope box =
        northFirst
            ? new Envelope(numbers[1], numbers[3], numbers[0], numbers[2])
            : new Envelope(numbers[0], numbers[2], numbers[1], numbers[3]);
    return crs.crs().isGeographic() ? onGlobe(box) : box;
  }

  private static double[] numbers(String text) {
    String[] parts = text.split(",", -1);
    if (parts.length != 4) {
      throw refused("须为四个数", "must be four numbers");
    }
    double[] numbers = new double[4];
    for (int i = 0; i < 4; i++) {
      String part = parts[i].trim();
      if (!NUMBER.matcher(part).matches()) {
        throw refused("“" + part + "”不是数", "'" + part + "' is no number");
      }
      numbers[i] = Double.parseDouble(part);
    }
    if (List.of(numbers[0], numbers[1], numbers[2], numbers[3]).stream()
        .anyMatch(number -> Double.isInfinite(number))) {
      throw refused("数值过大", "a number is too large");
    }
    return numbers;
  }

  /** A box that lies wholly beyond the antimeridian shows the ground of whole turns away. */
  private static Envelope onGlobe(Envelope box) {
    double turns = 0;
    if (box.getMinX() >= TURN / 2) {
      turns = Math.floor((box.getMinX() + TURN / 2) / TURN);
    } else if (box.getMaxX() <= -TURN / 2) {
      turns = Math.ceil((box.getMaxX() - TURN / 2) / TURN);
    }
    return turns == 0
        ? box
        : new Envelope(
            shifted(box.getMinX(), turns),
            shifted(box.getMaxX(), turns),
            box.getMinY(),
            box.getMaxY());
  }

  /** Rounded to a tenth of a millimetre, so that both spellings of a box give one picture. */
  private static double shifted(double longitude, double turns) {
    return Math.rint((longitude - turns * TURN) * STEPS_OF_DEGREE) / STEPS_OF_DEGREE;
  }

  private static OgcException refused(String zh, String en) {
    return OgcException.invalid("BBOX", "BBOX " + zh, "BBOX: " + en);
  }
}
