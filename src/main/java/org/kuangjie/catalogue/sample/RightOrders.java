package org.kuangjie.catalogue.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Turns the register's rows into single orders, with scales that add up to the plan's totals. */
final class RightOrders {

  private final long seed;
  private final List<String> outer;

  /**
   * @param outer codes of all districts outside the nine central ones
   */
  RightOrders(long seed, List<String> outer) {
    this.seed = seed;
    this.outer = List.copyOf(outer);
  }

  /** A row of sample_rights.csv. */
  record Row(
      String kind,
      String mineral,
      List<String> coMinerals,
      @Nullable String method,
      @Nullable String unit,
      List<SizeClass> classes,
      double cellKilometres,
      String authorityRule,
      List<String> districts) {}

  /**
   * One of 大型, 中型, 小型 within a row.
   *
   * @param total what the scales add up to; null = free
   */
  record SizeClass(String name, double from, double to, int count, @Nullable Integer total) {}

  List<RightOrder> of(Row row) {
    Random random = Dice.of(seed, "orders" + row.kind() + row.mineral());
    List<String> districts = new ArrayList<>();
    row.districts().forEach(code -> districts.addAll(code.equals("*") ? outer : List.of(code)));
    List<RightOrder> orders = new ArrayList<>();
    int turn = random.nextInt(districts.size());
    for (SizeClass sizeClass : row.classes()) {
      for (double scale : scales(sizeClass, random)) {
        List<String> choices = new ArrayList<>(districts);
        Collections.rotate(choices, -turn++);
        orders.add(order(row, sizeClass, scale, choices));
      }
    }
    return orders;
  }

  private static RightOrder order(
      Row row, SizeClass sizeClass, double scale, List<String> districts) {
    boolean mining = row.kind().equals(RightOrder.MINING);
    double growth = sizeClass.name().equals("大型") ? 1.25 : 1;
    return new RightOrder(
        row.kind(),
        row.mineral(),
        row.coMinerals(),
        row.method(),
        row.unit(),
        mining ? sizeClass.name() : null,
        mining ? Double.valueOf(scale) : null,
        mining ? row.cellKilometres() * growth : row.cellKilometres(),
        row.authorityRule(),
        districts);
  }

  private static double[] scales(SizeClass sizeClass, Random random) {
    if (sizeClass.total() != null) {
      int low = (int) sizeClass.from();
      int high = (int) sizeClass.to();
      int[] whole = spread(sizeClass.total(), sizeClass.count(), low, high, random);
      return java.util.Arrays.stream(whole).asDoubleStream().toArray();
    }
    double[] scales = new double[sizeClass.count()];
    for (int i = 0; i < scales.length; i++) {
      scales[i] = rounded(Dice.between(random, sizeClass.from(), sizeClass.to()), sizeClass);
    }
    return scales;
  }

  /** Two digits for small figures, whole numbers for big ones; never below the class. */
  private static double rounded(double value, SizeClass sizeClass) {
    double unit = sizeClass.from() >= 10 ? 1 : sizeClass.from() >= 2 ? 10 : 100;
    return Math.max(sizeClass.from(), Math.floor(value * unit) / unit);
  }

  /** Whole numbers between low and high that add up to the total. */
  static int[] spread(int total, int count, int low, int high, Random random) {
    int[] numbers = new int[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = total / count + (i < total % count ? 1 : 0);
    }
    for (int i = 0; i < 6 * count; i++) {
      int from = random.nextInt(count);
      int to = random.nextInt(count);
      int most = Math.min(numbers[from] - low, high - numbers[to]);
      if (from != to && most > 0) {
        int moved = random.nextInt(most / 2 + 1);
        numbers[from] -= moved;
        numbers[to] += moved;
      }
    }
    return numbers;
  }
}
