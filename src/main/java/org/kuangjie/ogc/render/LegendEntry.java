package org.kuangjie.ogc.render;

import org.geotools.api.filter.Filter;
import org.kuangjie.ogc.raster.Pixmap;

/**
 * One rule of a style in a legend.
 *
 * @param name of the rule; may be empty
 * @param title for people, in the language asked for
 * @param filter which features it is for
 * @param symbol transparent
 */
public record LegendEntry(
    String name,
    String title,
    Filter filter,
    double minScaleDenominator,
    double maxScaleDenominator,
    Pixmap symbol) {}
