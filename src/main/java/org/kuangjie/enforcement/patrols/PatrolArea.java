package org.kuangjie.enforcement.patrols;

import java.util.UUID;
import org.locationtech.jts.geom.Geometry;

/** An area to patrol. */
public record PatrolArea(UUID id, String name, Kind kind, String districtCode, Geometry outline) {

  /** How closely. */
  public enum Kind {
    /** 全面巡查 */
    FULL,
    /** 重点巡查 */
    KEY
  }
}
