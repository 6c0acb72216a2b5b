package org.kuangjie.catalogue.sample;

/** A quantity over the {@link Plane} (kilometres); a thing is where its field is positive. */
@FunctionalInterface
interface Field {
  double at(double x, double y);
}
