package org.kuangjie.catalogue.sample;

import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kuangjie.catalogue.importing.LayerFeature;

/**
 * One layer ready for the importer.
 *
 * @param layer one of {@link org.kuangjie.catalogue.LayerName}
 * @param date the day the drawing pretends to show
 * @param accuracyMetres nominal horizontal accuracy of a product of this kind; the synthetic shape
 *     itself stands for nothing on the ground
 * @param synthetic always true here: 示意
 * @param features drawn lazily, district by district; each call starts again and yields the same
 */
public record SampleLayer(
    String layer,
    String source,
    String licence,
    LocalDate date,
    double accuracyMetres,
    boolean synthetic,
    Supplier<Stream<LayerFeature>> features) {}
