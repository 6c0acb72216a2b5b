package org.kuangjie.catalogue.sample;

/** A recalled point of a plan zone, kilometres on the {@link Plane}. */
record Anchor(String zone, String district, double x, double y) {}
