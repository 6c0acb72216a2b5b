package org.kuangjie.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.kuangjie.catalogue.MiningRights.MiningRight;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;

/**
 * SPI: what a module knows to have happened with a right. Each module that has something to tell
 * implements it and leaves out what the actor may not see.
 */
public interface MineTimeline {

  /** In any order. */
  List<Event> list(MiningRight right, Actor actor);

  /**
   * Something that happened.
   *
   * @param kind RIGHT, CHECK, PATCH, ALERT, INSPECTION, CASE, CREDIT or SERVICE
   * @param subject what to look up, e.g. {@code case:…}
   */
  record Event(LocalDate on, String kind, String subject, Text words) {}
}
