package org.kuangjie.geo.features;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kuangjie.geo.Crs;
import org.kuangjie.shared.Text;

/**
 * What a layer file to be written looks like.
 *
 * @param name of the layer in the file and of the files in an archive
 * @param title for people
 * @param fields columns in order; properties of other names are not written
 * @param crs that coordinates are written in; rows are given in EPSG:4490. KML is EPSG:4326 always
 */
public record WriteLayout(
    String name, Text title, List<FeatureField> fields, Shape shape, Crs crs) {

  /** Kind of geometry of a layer. */
  public enum Shape {
    POINT,
    LINE,
    POLYGON,
    /** Mixed; a shapefile of each kind where the format holds one kind only. */
    ANY,
    NONE
  }

  public WriteLayout {
    fields = List.copyOf(fields);
    Set<String> names = new HashSet<>();
    for (FeatureField field : fields) {
      if (!names.add(field.name())) {
        throw new IllegalArgumentException("field " + field.name() + " stands twice");
      }
    }
    if (!crs.isAccepted()) {
      throw new IllegalArgumentException(crs + " is not written");
    }
  }
}
