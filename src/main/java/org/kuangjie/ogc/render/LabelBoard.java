package org.kuangjie.ogc.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the labels of all layers and places them when the map is drawn: by priority, else in the
 * order they came; a label that finds no room is left out.
 */
final class LabelBoard {

  private static final int MOST_LABELS = 100_000;

  private final List<Label> labels = new ArrayList<>();
  private final Map<Group, Integer> groups = new HashMap<>();

  private record Group(LabelLook look, String text) {}

  void ask(Label label) {
    if (label.look().options().group()) {
      Group group = new Group(label.look().look(), label.text());
      Integer before = groups.get(group);
      if (before != null) {
        if (labels.get(before).weight() < label.weight()) {
          labels.set(before, label);
        }
        return;
      }
      groups.put(group, labels.size());
    }
    if (labels.size() < MOST_LABELS) {
      labels.add(label);
    }
  }

  void draw(Canvas canvas, Deadline deadline) {
    if (labels.isEmpty()) {
      return;
    }
    labels.sort(Comparator.comparingDouble(Label::priority).reversed());
    LabelRoom room = new LabelRoom(canvas.width(), canvas.height());
    PointLabels points = new PointLabels(canvas, room);
    LineLabels lines = new LineLabels(canvas, room);
    for (Label label : labels) {
      deadline.tick();
      if (label.line() == null) {
        points.place(label);
      } else {
        lines.place(label, label.line());
      }
    }
  }
}
