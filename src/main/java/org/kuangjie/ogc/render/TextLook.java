package org.kuangjie.ogc.render;

/**
 * How text is drawn.
 *
 * @param colour premultiplied ARGB, as all colours here
 * @param haloRadius pixels around the letters; 0 = none
 */
record TextLook(int colour, int haloColour, double haloRadius) {}
