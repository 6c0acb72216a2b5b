package org.kuangjie.catalogue.sample;

import java.util.List;

/**
 * A planning block (勘查规划区块, 开采规划区块) as the register knows it: everything but an outline.
 *
 * @param authority CQ or a district code (002-R17, 002-R39)
 */
public record BlockSeed(
    String code,
    String kind,
    String name,
    String authority,
    List<String> minerals,
    List<String> districtCodes) {

  public BlockSeed {
    minerals = List.copyOf(minerals);
    districtCodes = List.copyOf(districtCodes);
  }
}
