package org.kuangjie.ogc.wfs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.kuangjie.shared.Actor;

/**
 * One operation of the service; the dispatcher finds it by name and version, the capabilities
 * advertise what is there.
 */
public interface WfsOperation {

  /** As requests write it: {@code GetFeature}. */
  String name();

  default Set<WfsVersion> versions() {
    return EnumSet.allOf(WfsVersion.class);
  }

  /** False for operations that have no form as parameters. */
  default boolean hasParameters() {
    return true;
  }

  /** Whether the capabilities offer it to this actor. */
  default boolean isOfferedTo(Actor actor) {
    return true;
  }

  void answer(WfsRequest request, HttpServletResponse response) throws IOException;
}
