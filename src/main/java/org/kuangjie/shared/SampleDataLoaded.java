package org.kuangjie.shared;

import java.util.List;
import java.util.Map;

/**
 * The sample data set is in the database. Published inside the loading transaction; the platform
 * makes the sample accounts in the same one.
 *
 * @param districtCodes GB/T 2260 codes that get a pair of district accounts each
 * @param names Chinese district name by code
 */
public record SampleDataLoaded(List<String> districtCodes, Map<String, String> names) {

  public SampleDataLoaded {
    districtCodes = List.copyOf(districtCodes);
    names = Map.copyOf(names);
  }
}
