package org.kuangjie.enforcement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.kuangjie.enforcement.alerts.Responsibilities;
import org.kuangjie.enforcement.store.ResponsibilityStore.Responsibility;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AreaCode;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "responsibilities", description = "任务到矿、责任到人 / named officers")
class ResponsibilityController {

  private final Responsibilities responsibilities;

  ResponsibilityController(Responsibilities responsibilities) {
    this.responsibilities = responsibilities;
  }

  /** Somebody answers for a mine (licence number), a zone or a district (their codes). */
  record ResponsibilityBody(
      Responsibilities.@NotNull Kind kind,
      @NotBlank @Size(max = 50) String code,
      @NotNull @Pattern(regexp = AreaCode.PATTERN) String districtCode,
      @NotBlank @Size(max = 100) String username) {}

  /** Number of the new entry. */
  record IdAnswer(long id) {}

  @GetMapping("/api/responsibilities")
  @PreAuthorize(Policy.SEES)
  @Operation(summary = "现任责任人 / who answers for what now")
  List<Responsibility> list(Actor actor) {
    return responsibilities.list(actor);
  }

  @PostMapping("/api/responsibilities")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(Policy.ENFORCES)
  @Operation(summary = "指定责任人 / name an officer")
  IdAnswer name(@Valid @RequestBody ResponsibilityBody body, Actor actor) {
    return new IdAnswer(
        responsibilities.name(
            body.kind(), body.code(), body.districtCode(), body.username(), actor));
  }

  @DeleteMapping("/api/responsibilities/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize(Policy.ENFORCES)
  @Operation(summary = "结束责任 / end it; the former entry is kept")
  void end(@PathVariable long id, Actor actor) {
    responsibilities.end(id, actor);
  }
}
