package org.kuangjie.enforcement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.kuangjie.enforcement.EnforcementSettings;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "field", description = "外业 / field work")
class FieldController {

  private final EnforcementSettings settings;

  FieldController(EnforcementSettings settings) {
    this.settings = settings;
  }

  /**
   * By what the server judges photos and tracks, for a phone that shows it before it has network.
   *
   * @param photoAngle opening angle of a camera, degrees
   * @param photoSightMetres how far a photo is taken to show the ground
   * @param patrolSightMetres how far to both sides a patrol is taken to have looked
   * @param now of the server, to notice a phone whose clock is wrong
   */
  record FieldFigures(int photoAngle, int photoSightMetres, int patrolSightMetres, Instant now) {}

  @GetMapping("/api/field")
  @PreAuthorize(Policy.ENFORCES)
  @Operation(summary = "外业所用参数 / the figures of field work")
  FieldFigures figures() {
    return new FieldFigures(
        settings.photoAngle(),
        settings.photoSightMetres(),
        settings.patrolSightMetres(),
        Instant.now());
  }
}
