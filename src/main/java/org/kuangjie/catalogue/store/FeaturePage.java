package org.kuangjie.catalogue.store;

import java.time.LocalDate;
import org.locationtech.jts.geom.Envelope;

/**
 * Which features of a layer, and how fine.
 *
 * @param box EPSG:4490, longitude first
 * @param after id of the last feature already read, 0 at first
 * @param limit rows at most
 * @param asOf features valid on this day, where the layer has validity
 * @param metresPerPixel geometry is simplified to this size; 0 = as stored
 */
public record FeaturePage(
    Envelope box, long after, int limit, LocalDate asOf, double metresPerPixel) {}
