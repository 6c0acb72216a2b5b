package org.kuangjie.catalogue.importing;

import java.util.Iterator;
import org.kuangjie.shared.Actor;

/**
 * A new version of a layer, whole: what is not among the rows is gone from the version.
 *
 * @param layer one of {@link org.kuangjie.catalogue.LayerName}, derived layers excepted
 * @param rows read once, in order
 * @param acceptPartial bring the version into force even when some rows are refused
 * @param compared say how the areas fit each other and their districts, before it comes into force
 */
public record ImportRequest(
    String layer,
    LayerMetadata metadata,
    Iterator<ImportRow> rows,
    Actor actor,
    boolean acceptPartial,
    boolean compared) {

  /** Not compared: for rows the caller has drawn or keeps as they are. */
  public ImportRequest(
      String layer,
      LayerMetadata metadata,
      Iterator<ImportRow> rows,
      Actor actor,
      boolean acceptPartial) {
    this(layer, metadata, rows, actor, acceptPartial, false);
  }
}
