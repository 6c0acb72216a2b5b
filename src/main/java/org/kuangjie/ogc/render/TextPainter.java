package org.kuangjie.ogc.render;

import java.util.Arrays;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.TextSymbolizer;
import org.jspecify.annotations.Nullable;
import org.kuangjie.ogc.feature.Feature;

/** Asks for a label for each feature; the board places them when all the map is drawn. */
final class TextPainter implements SymbolPainter {

  private static final int LONGEST_TEXT = 500;
  private static final double REACH_PIXELS = 64;

  private final Expression label;
  private final @Nullable Expression priority;
  private final LabelLook look;
  private final LabelBoard board;
  private final double[] at = new double[2];

  TextPainter(TextSymbolizer symbolizer, Lengths lengths, LabelBoard board) {
    this.label = symbolizer.getLabel();
    this.priority = symbolizer.getPriority();
    this.look = new LabelLook(symbolizer, lengths);
    this.board = board;
  }

  @Override
  public void paint(Feature feature, Outline outline, Canvas canvas) {
    if (outline.parts() == 0 || !outline.meets(canvas.width(), canvas.height(), REACH_PIXELS)) {
      return;
    }
    Object value = label.evaluate(feature);
    String text = value == null ? "" : value.toString().strip();
    if (text.isEmpty()) {
      return;
    }
    text = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    int part = largest(outline);
    switch (outline.kind(part)) {
      case POINT -> {
        int start = outline.start(part);
        ask(feature, text, outline.xy()[start], outline.xy()[start + 1], null, 0);
      }
      case LINE -> line(feature, text, outline, part, canvas);
      default -> {
        if (look.isAlongLine()) {
          line(feature, text, outline, part, canvas);
        } else {
          area(feature, text, outline, part, canvas);
        }
      }
    }
  }

  /** The part that takes most room; areas before lines before points. */
  private static int largest(Outline outline) {
    int best = 0;
    double most = -1;
    for (int part = 0; part < outline.parts(); part++) {
      double size =
          switch (outline.kind(part)) {
            case POINT -> 0;
            case LINE -> Anchors.length(outline, part);
            case SHELL -> 1e6 + Anchors.area(outline, part);
            case HOLE -> -1;
          };
      if (size > most) {
        most = size;
        best = part;
      }
    }
    return best;
  }

  private void line(Feature feature, String text, Outline outline, int part, Canvas canvas) {
    if (!look.isAlongLine()) {
      Anchors.middle(outline, part, at);
      ask(feature, text, at[0], at[1], null, Anchors.length(outline, part));
      return;
    }
    double[] seen = visible(outline, part, canvas);
    if (seen.length >= 4) {
      ask(feature, text, seen[0], seen[1], seen, LinePath.length(seen));
    }
  }

  /** The longest run of a line whose segments meet the picture. */
  private static double[] visible(Outline outline, int part, Canvas canvas) {
    double[] xy = outline.xy();
    int bestFrom = 0;
    int bestTo = 0;
    int from = -1;
    int last = outline.end(part) - 2;
    for (int i = outline.start(part); i <= last; i += 2) {
      boolean seen =
          i < last
              && Math.max(xy[i], xy[i + 2]) > 0
              && Math.min(xy[i], xy[i + 2]) < canvas.width()
              && Math.max(xy[i + 1], xy[i + 3]) > 0
              && Math.min(xy[i + 1], xy[i + 3]) < canvas.height();
      if (seen && from < 0) {
        from = i;
      } else if (!seen && from >= 0) {
        if (i + 2 - from > bestTo - bestFrom) {
          bestFrom = from;
          bestTo = i + 2;
        }
        from = -1;
      }
    }
    return LinePath.clip(Arrays.copyOfRange(xy, bestFrom, bestTo), canvas.width(), canvas.height());
  }

  private void area(Feature feature, String text, Outline outline, int part, Canvas canvas) {
    if (!Anchors.insideVisible(outline, part, canvas.width(), canvas.height(), at)) {
      return;
    }
    double needed = look.options().goodnessOfFit();
    double width = estimate(text) * look.size(feature);
    double fit = needed <= 0 ? 1 : Anchors.fit(outline, part, at, width);
    if (fit >= needed) {
      ask(feature, text, at[0], at[1], null, Anchors.area(outline, part));
    }
  }

  /** Width in ems of the longest line. */
  private static double estimate(String text) {
    double longest = 0;
    double width = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      width = letter == '\n' ? 0 : width + (letter < 0x2e80 ? 0.55 : 1);
      longest = Math.max(longest, width);
    }
    return longest;
  }

  private void ask(
      Feature feature, String text, double x, double y, double @Nullable [] line, double weight) {
    double rank = 0;
    if (priority != null && priority != Expression.NIL) {
      rank = Measure.of(priority, 0, 1).of(feature);
    }
    board.ask(new Label(text, look.of(feature), x, y, look.turn(feature), line, weight, rank));
  }

  @Override
  public double reach() {
    return REACH_PIXELS;
  }
}
