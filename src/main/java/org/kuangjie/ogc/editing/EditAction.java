package org.kuangjie.ogc.editing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.kuangjie.layers.FeatureEdit.Outline;
import org.kuangjie.layers.LayerDefinition;
import org.locationtech.jts.geom.Geometry;

/** One action of a transaction (OGC 09-025r2, 15.2.4); handles name actions in the answer. */
public sealed interface EditAction {

  /** Empty when the client gave none. */
  String handle();

  LayerDefinition layer();

  /** A new feature. */
  record Insert(
      String handle,
      LayerDefinition layer,
      Map<String, @Nullable Object> values,
      @Nullable Geometry geometry)
      implements EditAction {

    public Insert {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /**
   * Other values for the features a filter finds.
   *
   * @param replace true: the features get exactly these values (wfs:Replace, PUT)
   */
  record Update(
      String handle,
      LayerDefinition layer,
      Filter filter,
      Map<String, @Nullable Object> values,
      Optional<Outline> outline,
      boolean replace)
      implements EditAction {

    public Update {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /** The end of the features a filter finds. */
  record Delete(String handle, LayerDefinition layer, Filter filter) implements EditAction {}
}
