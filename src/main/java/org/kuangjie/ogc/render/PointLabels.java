package org.kuangjie.ogc.render;

import java.awt.geom.AffineTransform;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Places labels that stand at a point. */
final class PointLabels {

  private static final int DIRECTIONS = 8;

  private final Canvas canvas;
  private final LabelRoom room;

  PointLabels(Canvas canvas, LabelRoom room) {
    this.canvas = canvas;
    this.room = room;
  }

  void place(Label label) {
    LabelOptions options = label.look().options();
    if (isHopeless(label)) {
      return;
    }
    TextBlock block = TextBlock.of(label.text(), label.look(), options.autoWrap());
    double[] shift = free(label, block, 0, 0);
    double step = Math.max(4, block.height() / 2);
    for (double far = step; shift == null && far <= options.maxDisplacement(); far += step) {
      for (int i = 0; shift == null && i < DIRECTIONS; i++) {
        double angle = 2 * Math.PI * i / DIRECTIONS;
        shift = free(label, block, far * Math.cos(angle), far * Math.sin(angle));
      }
    }
    if (shift != null) {
      draw(label, block, shift[0], shift[1]);
    }
  }

  /** Its middle taken already: most labels of a crowded map end here, before any font is asked. */
  private boolean isHopeless(Label label) {
    LabelOptions options = label.look().options();
    boolean centred = label.look().anchorX() == 0.5 && label.look().anchorY() == 0.5;
    if (!options.conflicts() || options.maxDisplacement() > 0 || !centred) {
      return false;
    }
    double x = label.x() + label.look().right();
    double y = label.y() - label.look().up();
    return !room.isFree(new double[] {x, y, x, y}, Math.max(0.1, options.spaceAround()));
  }

  private double @Nullable [] free(Label label, TextBlock block, double dx, double dy) {
    LabelOptions options = label.look().options();
    double[] box = box(label, block, dx, dy);
    boolean onMap = options.partials() ? room.meets(box) : room.holds(box);
    if (!onMap || (options.conflicts() && !room.isFree(box, options.spaceAround()))) {
      return null;
    }
    room.take(box);
    return new double[] {dx, dy};
  }

  private static AffineTransform placed(Label label, TextBlock block, double dx, double dy) {
    AffineTransform placed = AffineTransform.getTranslateInstance(label.x() + dx, label.y() + dy);
    placed.translate(label.look().right(), -label.look().up());
    placed.rotate(label.turn());
    placed.translate(
        -block.width() * label.look().anchorX(), -block.height() * (1 - label.look().anchorY()));
    return placed;
  }

  private static double[] box(Label label, TextBlock block, double dx, double dy) {
    AffineTransform placed = placed(label, block, dx, dy);
    double halo = label.look().text().haloRadius();
    double[] corners = {
      -halo,
      -halo,
      block.width() + halo,
      -halo,
      block.width() + halo,
      block.height() + halo,
      -halo,
      block.height() + halo
    };
    placed.transform(corners, 0, corners, 0, 4);
    double[] box = {1e18, 1e18, -1e18, -1e18};
    for (int i = 0; i < corners.length; i += 2) {
      box[0] = Math.min(box[0], corners[i]);
      box[1] = Math.min(box[1], corners[i + 1]);
      box[2] = Math.max(box[2], corners[i]);
      box[3] = Math.max(box[3], corners[i + 1]);
    }
    return box;
  }

  private void draw(Label label, TextBlock block, double dx, double dy) {
    AffineTransform placed = placed(label, block, dx, dy);
    Stamp graphic = label.look().graphic();
    if (graphic != null) {
      double[] middle = {block.width() / 2, block.height() / 2};
      placed.transform(middle, 0, middle, 0, 1);
      graphic.draw(label.look().feature(), middle[0], middle[1], label.turn(), canvas);
    }
    List<TextLine> lines = block.lines();
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      AffineTransform at = new AffineTransform(placed);
      at.translate((block.width() - line.width()) * label.look().anchorX(), block.baseline(i));
      canvas.text(line, at, label.look().text());
    }
  }
}
