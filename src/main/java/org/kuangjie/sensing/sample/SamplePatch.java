package org.kuangjie.sensing.sample;

import org.kuangjie.sensing.PatchFinding;
import org.locationtech.jts.geom.Geometry;

/**
 * A drawn patch with what it is.
 *
 * @param outline EPSG:4490
 * @param period 1 to 3
 * @param series number of the growing pit it belongs to; 0 = none
 */
record SamplePatch(
    int number, Site site, Geometry outline, PatchFinding truth, int period, int series) {}
