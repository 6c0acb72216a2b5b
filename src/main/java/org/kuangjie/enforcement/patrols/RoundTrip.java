package org.kuangjie.enforcement.patrols;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.kuangjie.geo.GeodesicDistance;
import org.locationtech.jts.geom.Coordinate;

/**
 * A sensible order of places, starting and ending at one point: the nearest next, then crossings
 * undone (2-opt). Distances are straight lines on the ellipsoid; roads are not known.
 *
 * @param order indices of the places
 * @param metres the whole way, home included
 */
public record RoundTrip(List<Integer> order, double metres) {

  public RoundTrip {
    order = List.copyOf(order);
  }

  public static RoundTrip of(Coordinate start, List<Coordinate> places) {
    List<Coordinate> stops = new ArrayList<>(places);
    stops.add(0, start);
    double[][] metres = distances(stops);
    List<Integer> tour = nearestNext(metres);
    while (improve(tour, metres)) {
      Thread.onSpinWait();
    }
    List<Integer> order = tour.subList(1, tour.size()).stream().map(stop -> stop - 1).toList();
    return new RoundTrip(order, length(tour, metres));
  }

  private static double[][] distances(List<Coordinate> stops) {
    int count = stops.size();
    double[][] metres = new double[count][count];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < i; j++) {
        metres[i][j] = GeodesicDistance.metres(stops.get(i), stops.get(j));
        metres[j][i] = metres[i][j];
      }
    }
    return metres;
  }

  private static List<Integer> nearestNext(double[][] metres) {
    List<Integer> tour = new ArrayList<>(List.of(0));
    List<Integer> left = new ArrayList<>();
    for (int stop = 1; stop < metres.length; stop++) {
      left.add(stop);
    }
    while (!left.isEmpty()) {
      int here = tour.get(tour.size() - 1);
      Integer next =
          Collections.min(left, (a, b) -> Double.compare(metres[here][a], metres[here][b]));
      left.remove(next);
      tour.add(next);
    }
    return tour;
  }

  /** Turns one stretch round when that is shorter by more than a millimetre. */
  private static boolean improve(List<Integer> tour, double[][] metres) {
    int count = tour.size();
    for (int i = 1; i < count - 1; i++) {
      for (int j = i + 1; j < count; j++) {
        int before = tour.get(i - 1);
        int after = tour.get((j + 1) % count);
        double now = metres[before][tour.get(i)] + metres[tour.get(j)][after];
        double turned = metres[before][tour.get(j)] + metres[tour.get(i)][after];
        if (turned < now - 1e-3) {
          Collections.reverse(tour.subList(i, j + 1));
          return true;
        }
      }
    }
    return false;
  }

  private static double length(List<Integer> tour, double[][] metres) {
    double sum = 0;
    for (int i = 0; i < tour.size(); i++) {
      sum += metres[tour.get(i)][tour.get((i + 1) % tour.size())];
    }
    return sum;
  }
}
