package org.kuangjie.enforcement.patrols;

import java.util.List;
import java.util.UUID;

/** People who go out together; {@code members} are account names. */
public record PatrolTeam(UUID id, String name, String districtCode, List<String> members) {

  public PatrolTeam {
    members = List.copyOf(members);
  }
}
