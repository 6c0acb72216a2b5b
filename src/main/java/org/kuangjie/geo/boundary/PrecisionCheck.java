package org.kuangjie.geo.boundary;

import java.util.regex.Pattern;
import org.kuangjie.geo.boundary.CornerReading.Kind;
import org.kuangjie.geo.boundary.Issues.Where;
import org.kuangjie.geo.boundary.RawBoundary.RawCorner;
import org.kuangjie.shared.Text;

/**
 * DQ-07: X and Y in metres with 2 decimals, seconds with 3. The rule speaks of surveyed corners as
 * they are written down; decimal degrees in such a text need 7 (0.001″ is 2.8e-7°). Values kept as
 * binary numbers have no digits to count. GeoJSON in degrees is a drawing or an export, whose
 * decimals say nothing of a survey: nothing is asked of it. Metres in GeoJSON lose trailing zeros,
 * so there only the longest value counts.
 */
final class PrecisionCheck {

  private static final int METRE_DECIMALS = 2;
  private static final int SECOND_DECIMALS = 3;
  private static final int DEGREE_DECIMALS = 7;

  private static final Pattern DECIMAL_DEGREES = Pattern.compile("\\d{1,3}(\\.\\d*)?");

  private final boolean dropsZeros;
  private int corners;
  private int wrong;
  private int most;
  private int needed = METRE_DECIMALS;

  private PrecisionCheck(boolean dropsZeros) {
    this.dropsZeros = dropsZeros;
  }

  static void report(RawBoundary raw, Issues issues) {
    PrecisionCheck check = new PrecisionCheck(raw.format().equals("geojson"));
    Census.each(raw, (corner, where) -> check.count(corner));
    boolean coarse = check.dropsZeros ? check.most < check.needed : check.wrong > 0;
    if (check.corners > 0 && coarse) {
      issues.warn(
          "DQ-07",
          Where.FILE,
          Text.format(
              "坐标精度不符合统一要求：应为 %d 位小数（米2位、秒3位），%d 个点中有 %d 个不符",
              "Precision differs from the rule: %d decimals (metres 2, seconds 3);"
                  + " of %d corners %d differ",
              check.needed,
              check.corners,
              check.dropsZeros ? check.corners : check.wrong));
    }
  }

  private void count(RawCorner corner) {
    CornerReading reading = CornerReading.of(corner);
    if (!corner.written() || reading.kind() == Kind.NEITHER) {
      return;
    }
    boolean degrees = reading.kind() == Kind.DEGREES;
    if (degrees && dropsZeros) {
      return;
    }
    boolean decimal = degrees && DECIMAL_DEGREES.matcher(corner.firstText()).matches();
    needed = !degrees ? METRE_DECIMALS : decimal ? DEGREE_DECIMALS : SECOND_DECIMALS;
    int first = CoordinateText.decimals(corner.firstText());
    int second = CoordinateText.decimals(corner.secondText());
    boolean fits =
        decimal ? Math.min(first, second) >= needed : first == needed && second == needed;
    corners++;
    wrong += fits ? 0 : 1;
    most = Math.max(most, Math.max(first, second));
  }
}
