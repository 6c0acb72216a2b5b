package org.kuangjie.catalogue;

import java.util.List;
import org.kuangjie.catalogue.Plan.ScaleClass;
import org.kuangjie.catalogue.Plan.ScaleFloor;
import org.kuangjie.shared.Text;

/**
 * A district's plan below the city's, as far as the two can be compared. (002-R42)
 *
 * @param districts codes of the districts it holds for
 * @param zones where its outline of a zone is not the one of the plan above
 */
public record DistrictPlan(
    String code,
    int version,
    Text name,
    List<String> districts,
    List<ScaleClass> scaleClasses,
    List<ScaleFloor> scaleFloors,
    List<ZoneDifference> zones) {

  public DistrictPlan {
    districts = List.copyOf(districts);
    scaleClasses = List.copyOf(scaleClasses);
    scaleFloors = List.copyOf(scaleFloors);
    zones = List.copyOf(zones);
  }

  /**
   * @param layer the layer of the zone
   * @param zone its code in the plan above
   * @param zoneSquareMetres ellipsoidal area in the plan above
   * @param differenceSquareMetres ellipsoidal area that only one of the two outlines holds
   */
  public record ZoneDifference(
      String layer,
      String zone,
      String name,
      double zoneSquareMetres,
      double differenceSquareMetres) {}
}
