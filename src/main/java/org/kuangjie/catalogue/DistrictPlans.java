package org.kuangjie.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.MultiPolygon;

/** Plans of districts, compared with the plan above them. (002-R42) */
public interface DistrictPlans {

  /**
   * Of each district the plan in force on the day, else the one that expired last before it.
   *
   * @param parent code of the plan above
   * @param boundary zones that it does not meet, in neither of their outlines, are left out
   * @param versionIds versions of layers the zones of the plan above are read from
   */
  List<DistrictPlan> list(
      String parent,
      Collection<String> districts,
      LocalDate day,
      MultiPolygon boundary,
      Collection<Long> versionIds);
}
