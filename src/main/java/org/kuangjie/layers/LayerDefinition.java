package org.kuangjie.layers;

import java.util.List;
import java.util.Set;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.Text;

/**
 * A published layer: one name = one view in schema {@code published} = one style file.
 *
 * @param view qualified name of the view, e.g. {@code published.mining_rights}
 * @param idColumn stable feature id
 * @param geometryType simple-feature type name, e.g. {@code MultiPolygon}
 * @param visibleTo empty = the public as well; else only these roles
 * @param districtColumn column with a GB/T 2260 code that district-bound roles are limited to;
 *     empty when the layer is not limited
 * @param publicColumn boolean column; who is no official sees only the rows where it is true; empty
 *     when no row is internal
 */
public record LayerDefinition(
    String name,
    Text title,
    Text summary,
    String view,
    String idColumn,
    String geometryColumn,
    String geometryType,
    List<Attribute> attributes,
    Set<Role> visibleTo,
    String districtColumn,
    String publicColumn) {

  public LayerDefinition {
    attributes = List.copyOf(attributes);
    visibleTo = Set.copyOf(visibleTo);
  }

  /** False: only rows whose {@link #publicColumn()} is true. */
  public boolean showsEveryRowTo(Actor actor) {
    return publicColumn.isEmpty() || actor.isOfficial();
  }

  /** Whether the actor may know of the layer at all. */
  public boolean isVisibleTo(Actor actor) {
    return visibleTo.isEmpty() || visibleTo.stream().anyMatch(actor::has);
  }

  public boolean hasAttribute(String attribute) {
    return attributes.stream().anyMatch(a -> a.name().equals(attribute));
  }

  /** A column outsiders may see; {@code type} is the PostgreSQL type name. */
  public record Attribute(String name, Text title, String type) {}
}
