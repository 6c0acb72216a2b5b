package org.kuangjie.catalogue.sample;

import java.util.List;

/**
 * A plan zone as the register knows it: everything but an outline.
 *
 * @param kind 重点勘查区, 重点开采区 or 集中开采区
 * @param region group as the plan prints it
 */
public record ZoneSeed(
    String code,
    String kind,
    String name,
    String region,
    List<String> districtCodes,
    List<String> minerals) {

  public ZoneSeed {
    districtCodes = List.copyOf(districtCodes);
    minerals = List.copyOf(minerals);
  }
}
