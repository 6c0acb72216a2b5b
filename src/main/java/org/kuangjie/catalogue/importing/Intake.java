package org.kuangjie.catalogue.importing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangjie.catalogue.LayerInfo;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Geometry;
import org.springframework.modulith.NamedInterface;

/**
 * SPI: a module that takes rows of files into tables of its own, by the same road as the layers of
 * the catalogue: readers, field mapping, checks, quarantine, jobs with progress. A delivery adds to
 * what is held; it replaces nothing as a whole.
 */
@NamedInterface("intake")
public interface Intake {

  /** Name, columns and key of the data set; its {@code table} is empty. */
  LayerTable dataset();

  /** What no single column tells and still refuses a row; empty when it may be taken. */
  default List<Text> objections(Map<String, @Nullable Object> values) {
    return List.of();
  }

  /** Opens a delivery in the caller's transaction, which may be rolled back. */
  Rows open(LayerMetadata metadata, String actor);

  /** Where the rows of one file go. */
  @NamedInterface("intake")
  interface Rows {

    /**
     * @param values by column, in the order of the data set's columns
     * @param geometry has passed the checks of {@link LayerTable.Outline}
     */
    void add(Map<String, @Nullable Object> values, @Nullable Geometry geometry);

    /** What the file became; its {@code version} numbers the deliveries of the data set. */
    LayerInfo end();
  }
}
