package org.kuangjie.ogc.render;

import org.jspecify.annotations.Nullable;

/**
 * A text that wants a place on the map.
 *
 * @param x of the point it belongs to, pixels
 * @param line the line it runs along, x and y by turns; null for one at a point
 * @param weight length or area of what it names, to choose among equals
 * @param turn radians, clockwise
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Label(
    String text,
    LabelLook.Drawn look,
    double x,
    double y,
    double turn,
    double @Nullable [] line,
    double weight,
    double priority) {}
