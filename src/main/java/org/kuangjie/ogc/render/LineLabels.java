package org.kuangjie.ogc.render;

import java.awt.Font;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

/** Places labels that run along a line: straight, or letter by letter round its bends. */
final class LineLabels {

  /** Where along the line a label is tried, the best first. */
  private static final double[] TRIES = {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8};

  private final Canvas canvas;
  private final LabelRoom room;

  LineLabels(Canvas canvas, LabelRoom room) {
    this.canvas = canvas;
    this.room = room;
  }

  void place(Label label, double[] line) {
    String text = label.text().replaceAll("\\s+", " ");
    Font font = label.look().font(text);
    TextLine whole = new TextLine(text, font);
    double length = LinePath.length(line);
    if (length < whole.width() && label.look().options().followLine()) {
      return;
    }
    double repeat = label.look().repeat();
    if (repeat <= 0) {
      for (int i = 0; i < TRIES.length && !at(label, line, length * TRIES[i], whole); i++) {}
      return;
    }
    int times = (int) Math.max(1, Math.floor(length / (repeat + whole.width())));
    for (int i = 0; i < times; i++) {
      at(label, line, length * (2 * i + 1) / (2.0 * times), whole);
    }
  }

  private boolean at(Label label, double[] line, double middle, TextLine whole) {
    return label.look().options().followLine()
        ? follow(label, line, middle, whole)
        : straight(label, line, middle, whole);
  }

  private boolean straight(Label label, double[] line, double middle, TextLine whole) {
    double[] at = new double[3];
    LinePath.at(line, middle, at);
    double turn = readable(at[2], label);
    AffineTransform placed = AffineTransform.getTranslateInstance(at[0], at[1]);
    placed.rotate(turn);
    placed.translate(
        -whole.width() / 2, (whole.ascent() - whole.descent()) / 2 - label.look().lineOffset());
    List<double[]> boxes = new ArrayList<>();
    double side = whole.ascent() + whole.descent();
    int steps = (int) Math.max(1, Math.ceil(whole.width() / side));
    for (int i = 0; i < steps; i++) {
      double[] centre = {
        whole.width() * (i + 0.5) / steps, -whole.ascent() / 2 + whole.descent() / 2
      };
      placed.transform(centre, 0, centre, 0, 1);
      boxes.add(square(centre, side));
    }
    if (!take(label, boxes)) {
      return false;
    }
    canvas.text(whole, placed, label.look().text());
    return true;
  }

  private static double readable(double turn, Label label) {
    boolean upsideDown = Math.abs(turn) > Math.PI / 2;
    return upsideDown && label.look().options().forceLeftToRight() ? turn + Math.PI : turn;
  }

  private static double[] square(double[] centre, double side) {
    double half = side / 2;
    return new double[] {centre[0] - half, centre[1] - half, centre[0] + half, centre[1] + half};
  }

  private boolean follow(Label label, double[] line, double middle, TextLine whole) {
    double[] at = new double[3];
    LinePath.at(line, middle, at);
    boolean turned = Math.abs(at[2]) > Math.PI / 2 && label.look().options().forceLeftToRight();
    double[] path = turned ? LinePath.reversed(line) : line;
    double start = (turned ? LinePath.length(line) - middle : middle) - whole.width() / 2;
    double length = LinePath.length(line);
    double sharpest = Math.toRadians(label.look().options().maxAngleDelta());
    List<AffineTransform> places = new ArrayList<>();
    List<TextLine> letters = new ArrayList<>();
    List<double[]> boxes = new ArrayList<>();
    double done = 0;
    double before = Double.NaN;
    String text = whole.text();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      TextLine letter = new TextLine(Character.toString(text.codePointAt(i)), whole.font());
      LinePath.at(path, start + done + letter.width() / 2, at);
      double bend = Math.abs(Math.IEEEremainder(at[2] - before, 2 * Math.PI));
      if (start < 0 || start + whole.width() > length || bend > sharpest) {
        return false;
      }
      before = at[2];
      AffineTransform placed = AffineTransform.getTranslateInstance(at[0], at[1]);
      placed.rotate(at[2]);
      placed.translate(
          -letter.width() / 2,
          (letter.ascent() - letter.descent()) / 2 - label.look().lineOffset());
      places.add(placed);
      letters.add(letter);
      boxes.add(square(new double[] {at[0], at[1]}, letter.ascent() + letter.descent()));
      done += letter.width();
    }
    if (!take(label, boxes)) {
      return false;
    }
    draw(label, letters, places);
    return true;
  }

  /** All halos before all letters, so that no halo covers the letter before. */
  private void draw(Label label, List<TextLine> letters, List<AffineTransform> places) {
    TextLook look = label.look().text();
    if (look.haloRadius() > 0) {
      TextLook halo = new TextLook(0, look.haloColour(), look.haloRadius());
      for (int i = 0; i < letters.size(); i++) {
        canvas.text(letters.get(i), places.get(i), halo);
      }
    }
    TextLook plain = new TextLook(look.colour(), 0, 0);
    for (int i = 0; i < letters.size(); i++) {
      canvas.text(letters.get(i), places.get(i), plain);
    }
  }

  private boolean take(Label label, List<double[]> boxes) {
    LabelOptions options = label.look().options();
    for (double[] box : boxes) {
      boolean onMap = options.partials() ? room.meets(box) : room.holds(box);
      if (!onMap || (options.conflicts() && !room.isFree(box, options.spaceAround()))) {
        return false;
      }
    }
    boxes.forEach(room::take);
    return true;
  }
}
