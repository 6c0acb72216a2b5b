package org.kuangjie.catalogue.importing;

import java.util.Iterator;
import org.kuangjie.shared.Actor;

/**
 * A new version of a layer, whole: what is not among the rows is gone from the version.
 *
 * @param layer one of {@link org.kuangjie.catalogue.LayerName}, derived layers excepted
 * @param rows read once, in order
 * @param acceptPartial bring the version into force even when some rows are refused
 */
public record ImportRequest(
    String layer,
    LayerMetadata metadata,
    Iterator<ImportRow> rows,
    Actor actor,
    boolean acceptPartial) {}
