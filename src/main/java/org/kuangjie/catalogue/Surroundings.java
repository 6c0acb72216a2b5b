package org.kuangjie.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** What lies around many places at once, for comparisons in bulk. */
public interface Surroundings {

  /** The versions of all layers as they stood on days, read once; ask it for several days. */
  Chronicle chronicle();

  /**
   * Every feature that has ground in one of the boxes, with that part of its ground.
   *
   * @param boxes degrees, EPSG:4490
   * @param versionIds the layer versions to read
   */
  List<Neighbour> around(Collection<Envelope> boxes, Collection<Long> versionIds);

  /**
   * The mining and exploration rights alone, with their {@code status} as the only attribute: what
   * a question about ground needs, at a fraction of the cost.
   *
   * @param boxes degrees, EPSG:4490
   */
  List<Neighbour> rightsAround(Collection<Envelope> boxes, long versionId);

  /** The versions of the layers over time. */
  interface Chronicle {

    /**
     * By layer name, the version whose data describe the day: the newest whose date is not after
     * it, else the oldest held, which then is younger than the day.
     */
    Map<String, LayerInfo> on(LocalDate day);
  }

  /**
   * A feature near a place.
   *
   * @param code {@code 受限} for a restricted feature, whose attributes are kept back too
   * @param validFrom null where the layer has no validity of its own
   * @param attributes columns beyond the ones above, by column name
   * @param ground valid parts of it, EPSG:4490, each a single geometry or one of many; a part of a
   *     large feature may reach beyond the box, but parts never overlap
   */
  record Neighbour(
      long versionId,
      long featureId,
      String code,
      String kind,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo,
      Map<String, Object> attributes,
      List<Geometry> ground) {

    public Neighbour {
      attributes = Map.copyOf(attributes);
      ground = List.copyOf(ground);
    }

    /** A text attribute; empty when the column is NULL or absent. */
    public Optional<String> text(String attribute) {
      return Optional.ofNullable(attributes.get(attribute)).map(Object::toString);
    }

    public boolean isValidOn(LocalDate day) {
      return (validFrom == null || !day.isBefore(validFrom))
          && (validTo == null || !day.isAfter(validTo));
    }
  }
}
