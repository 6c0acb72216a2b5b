package org.kuangjie.credit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.kuangjie.credit.open.OpenPoint;
import org.kuangjie.credit.open.OpenPoints;
import org.kuangjie.shared.Actor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "credit-open-points", description = "文件未定事项 / what the documents leave undefined")
class OpenPointController {

  private final OpenPoints points;

  OpenPointController(OpenPoints points) {
    this.points = points;
  }

  /** A settled value, whose it is and since when. */
  record OpenPointBody(
      @NotNull Integer version,
      @NotBlank @Size(max = 200) String value,
      @NotBlank @Size(max = 200) String owner,
      @NotNull LocalDate decidedOn) {}

  @GetMapping("/api/credit/open-points")
  @PreAuthorize("permitAll()")
  @Operation(summary = "文件未定事项及现用取值 / undefined points and the values in use")
  List<OpenPoint> list() {
    return points.list();
  }

  @PutMapping("/api/credit/open-points/{code}")
  @PreAuthorize(Policy.SETTLES)
  @Operation(summary = "确定取值 / settle a value")
  OpenPoint settle(@PathVariable String code, @Valid @RequestBody OpenPointBody body, Actor actor) {
    return points.settle(code, body.version(), body.value(), body.owner(), body.decidedOn(), actor);
  }
}
