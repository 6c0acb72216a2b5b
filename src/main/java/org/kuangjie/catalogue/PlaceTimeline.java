package org.kuangjie.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Geometry;

/**
 * SPI: what a module knows to have happened on some ground since a day. Each module that has
 * something to tell implements it and leaves out what the actor may not see.
 */
public interface PlaceTimeline {

  /**
   * In any order.
   *
   * @param area polygons in EPSG:4490; ground in common counts, a common boundary does not
   * @param from first day
   */
  List<PlaceEvent> listAt(Geometry area, LocalDate from, Actor actor);

  /**
   * Something that happened.
   *
   * @param kind PATCH, ALERT, INSPECTION or CASE
   * @param subject what to look up, e.g. {@code case:…}
   * @param confirmed true for a decision in force that a law was broken; all else is a clue
   */
  record PlaceEvent(LocalDate on, String kind, String subject, Text words, boolean confirmed) {}
}
