package org.kuangjie.ogc.imagery;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.ColorMap;
import org.geotools.api.style.ColorMapEntry;
import org.geotools.util.Converters;
import org.jspecify.annotations.Nullable;

/**
 * A ColorMap (OGC 05-077r4, 11.6): colours by value. A ramp mixes the colours of the entries around
 * a value, and keeps the outermost beyond them; intervals end below their entry's quantity, and
 * beyond the last there is nothing, as where none of single values is met.
 */
public final class ColourScale {

  private static final float SAME = 1e-6f;

  private final Kind kind;
  private final List<Entry> entries;
  private final float[] quantities;

  /** How values between the entries are coloured. */
  public enum Kind {
    RAMP,
    INTERVALS,
    VALUES
  }

  /**
   * One colour.
   *
   * @param argb not premultiplied
   * @param label for people; the quantity where the style has none
   */
  public record Entry(double quantity, int argb, String label) {}

  private ColourScale(Kind kind, List<Entry> entries) {
    this.kind = kind;
    this.entries = entries;
    this.quantities = new float[entries.size()];
    for (int i = 0; i < quantities.length; i++) {
      quantities[i] = (float) entries.get(i).quantity();
    }
  }

  /** Whose colours, quantities and opacities are plain, as the reader of styles has seen to. */
  public static ColourScale of(ColorMap map) {
    List<Entry> entries = new ArrayList<>();
    for (ColorMapEntry entry : map.getColorMapEntries()) {
      double quantity = number(entry.getQuantity(), 0);
      Color colour = Converters.convert(text(entry.getColor()), Color.class);
      long alpha = Math.round(255 * Math.max(0, Math.min(1, number(entry.getOpacity(), 1))));
      int rgb = colour == null ? 0 : colour.getRGB() & 0xffffff;
      String label = entry.getLabel() == null ? "" : entry.getLabel();
      entries.add(
          new Entry(quantity, (int) alpha << 24 | rgb, label.isBlank() ? plain(quantity) : label));
    }
    entries.sort(Comparator.comparing(Entry::quantity));
    Kind kind =
        switch (map.getType()) {
          case ColorMap.TYPE_INTERVALS -> Kind.INTERVALS;
          case ColorMap.TYPE_VALUES -> Kind.VALUES;
          default -> Kind.RAMP;
        };
    return new ColourScale(kind, List.copyOf(entries));
  }

  private static String text(@Nullable Expression expression) {
    return expression == null ? "" : String.valueOf(expression.evaluate(null));
  }

  private static double number(@Nullable Expression expression, double absent) {
    Double number = expression == null ? null : expression.evaluate(null, Double.class);
    return number == null ? absent : number;
  }

  private static String plain(double quantity) {
    return quantity == Math.rint(quantity) && Math.abs(quantity) < 1e15
        ? Long.toString((long) quantity)
        : Double.toString(quantity);
  }

  public Kind kind() {
    return kind;
  }

  /** In the order of their quantities. */
  public List<Entry> entries() {
    return entries;
  }

  /** Not premultiplied ARGB; 0 = nothing. */
  public int colour(float value) {
    if (quantities.length == 0) {
      return 0;
    }
    int found = Arrays.binarySearch(quantities, value);
    int after = found >= 0 ? found : -found - 1;
    return switch (kind) {
      case RAMP -> ramp(value, after);
      case INTERVALS -> interval(found >= 0 ? afterEqual(found) : after);
      case VALUES -> single(value, after);
    };
  }

  private int afterEqual(int found) {
    int next = found + 1;
    while (next < quantities.length && quantities[next] == quantities[found]) {
      next++;
    }
    return next;
  }

  private int interval(int entry) {
    return entry < quantities.length ? entries.get(entry).argb() : 0;
  }

  private int single(float value, int after) {
    for (int i = Math.max(0, after - 1); i <= after && i < quantities.length; i++) {
      if (Math.abs(quantities[i] - value) <= SAME * Math.max(1, Math.abs(value))) {
        return entries.get(i).argb();
      }
    }
    return 0;
  }

  private int ramp(float value, int after) {
    if (after == 0 || after == quantities.length) {
      return entries.get(Math.min(after, quantities.length - 1)).argb();
    }
    float part = (value - quantities[after - 1]) / (quantities[after] - quantities[after - 1]);
    return mix(entries.get(after - 1).argb(), entries.get(after).argb(), part);
  }

  /**
   * Between two colours, channel by channel.
   *
   * @param part 0 = the first, 1 = the second
   */
  public static int mix(int from, int to, float part) {
    int mixed = 0;
    for (int shift = 24; shift >= 0; shift -= 8) {
      int low = from >>> shift & 0xff;
      int high = to >>> shift & 0xff;
      mixed |= Math.round(low + (high - low) * part) << shift;
    }
    return mixed;
  }
}
