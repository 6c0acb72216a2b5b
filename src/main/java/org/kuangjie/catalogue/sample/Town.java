package org.kuangjie.catalogue.sample;

/**
 * A built-up place.
 *
 * @param district GB/T 2260 code
 * @param x kilometres on the {@link Plane}
 * @param radius kilometres
 * @param seat the district's own seat, not one of its invented small towns
 */
record Town(String district, String name, double x, double y, double radius, boolean seat) {}
