package org.kuangjie.ogc.raster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Reduces the colours of a picture by median cut: the widest box of colours is halved again. */
final class Quantiser {

  private Quantiser() {}

  /** A colour with how often it occurs. */
  private record Used(int pixel, int count) {

    int channel(int shift) {
      return pixel >>> shift & 0xff;
    }
  }

  /** The picture itself when it has no more colours than that; else a copy. */
  static Pixmap reduce(Pixmap picture, int most) {
    if (Palette.of(picture.pixels(), most) != null) {
      return picture;
    }
    Map<Integer, Integer> chosen = new HashMap<>();
    for (Box box : boxes(histogram(picture), most)) {
      int mean = box.mean();
      box.colours.forEach(colour -> chosen.put(colour.pixel(), mean));
    }
    Pixmap reduced = new Pixmap(picture.width(), picture.height());
    int[] from = picture.pixels();
    int[] to = reduced.pixels();
    int last = from[0];
    int lastChosen = chosen.getOrDefault(last, last);
    for (int i = 0; i < from.length; i++) {
      if (from[i] != last) {
        last = from[i];
        lastChosen = chosen.getOrDefault(last, last);
      }
      to[i] = lastChosen;
    }
    return reduced;
  }

  private static List<Used> histogram(Pixmap picture) {
    Map<Integer, int[]> counts = new HashMap<>();
    for (int pixel : picture.pixels()) {
      counts.computeIfAbsent(pixel, unused -> new int[1])[0]++;
    }
    List<Used> colours = new ArrayList<>(counts.size());
    counts.forEach((pixel, count) -> colours.add(new Used(pixel, count[0])));
    return colours;
  }

  /** Fully transparent stays a colour of its own. */
  private static List<Box> boxes(List<Used> colours, int most) {
    PriorityQueue<Box> widest =
        new PriorityQueue<>(Comparator.comparingDouble((Box box) -> box.weight).reversed());
    List<Box> done = new ArrayList<>();
    for (Used colour : colours) {
      if (colour.pixel() == 0) {
        done.add(new Box(List.of(colour)));
      }
    }
    widest.add(new Box(colours.stream().filter(colour -> colour.pixel() != 0).toList()));
    while (done.size() + widest.size() < most && !widest.isEmpty()) {
      Box box = widest.remove();
      if (box.weight == 0) {
        done.add(box);
      } else {
        box.halve(widest);
      }
    }
    done.addAll(widest);
    return done;
  }

  /** Some colours that become one. */
  private static final class Box {

    private final List<Used> colours;
    private final long count;
    private int widestShift;

    /** Pixels times the longest side squared; 0 when there is nothing to halve. */
    private final double weight;

    Box(List<Used> colours) {
      this.colours = colours;
      this.count = colours.stream().mapToLong(Used::count).sum();
      int widest = 0;
      for (int shift = 0; shift < 32; shift += 8) {
        int low = 255;
        int high = 0;
        for (Used colour : colours) {
          low = Math.min(low, colour.channel(shift));
          high = Math.max(high, colour.channel(shift));
        }
        if (high - low > widest) {
          widest = high - low;
          widestShift = shift;
        }
      }
      this.weight = (double) widest * widest * count;
    }

    void halve(PriorityQueue<Box> into) {
      List<Used> sorted = new ArrayList<>(colours);
      sorted.sort(Comparator.comparingInt(colour -> colour.channel(widestShift)));
      long half = 0;
      int at = 0;
      while (at < sorted.size() - 1 && (at == 0 || half < count / 2)) {
        half += sorted.get(at++).count();
      }
      into.add(new Box(sorted.subList(0, at)));
      into.add(new Box(sorted.subList(at, sorted.size())));
    }

    int mean() {
      int mean = 0;
      for (int shift = 0; shift < 32; shift += 8) {
        long sum = 0;
        for (Used colour : colours) {
          sum += (long) colour.channel(shift) * colour.count();
        }
        mean |= (int) ((sum + count / 2) / Math.max(1, count)) << shift;
      }
      return mean;
    }
  }
}
