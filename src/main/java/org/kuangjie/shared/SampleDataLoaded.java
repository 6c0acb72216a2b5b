package org.kuangjie.shared;

import java.util.Map;

/**
 * The sample data set was loaded; the platform answers with the sample accounts.
 *
 * @param districtNames {@link AreaCode} to Chinese name
 */
public record SampleDataLoaded(Map<String, String> districtNames) {

  public SampleDataLoaded {
    districtNames = Map.copyOf(districtNames);
  }
}
