package org.kuangjie.enforcement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.kuangjie.enforcement.cases.Cases;
import org.kuangjie.enforcement.store.CaseStore;
import org.kuangjie.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases the public may read of, in words a person settled (004-R25). */
@RestController
@Tag(name = "cases", description = "案件 / cases")
class TypicalCaseController {

  private final Cases cases;

  TypicalCaseController(Cases cases) {
    this.cases = cases;
  }

  /** The words the public may read. */
  record TypicalBody(
      @NotBlank @Size(max = 200) String title, @NotBlank @Size(max = 8000) String words) {}

  @PutMapping("/api/cases/{id}/typical")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize(Policy.CITY)
  @Operation(summary = "公开典型案例，文字须由人审定 / release a typical case in words a person settled")
  void release(@PathVariable UUID id, @Valid @RequestBody TypicalBody body, Actor actor) {
    cases.release(id, body.title(), body.words(), actor);
  }

  @DeleteMapping("/api/cases/{id}/typical")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize(Policy.CITY)
  @Operation(summary = "撤回公开 / withdraw it")
  void withdraw(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") @Size(max = 1000) String why,
      Actor actor) {
    cases.withdraw(id, why, actor);
  }

  @GetMapping("/api/typical-cases")
  @PreAuthorize("permitAll()")
  @Operation(summary = "已公开的典型案例 / released typical cases")
  List<CaseStore.Typical> typical() {
    return cases.listTypical();
  }
}
