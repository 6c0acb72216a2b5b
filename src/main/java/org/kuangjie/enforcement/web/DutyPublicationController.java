package org.kuangjie.enforcement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.kuangjie.enforcement.duties.DutyPublication;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AreaCode;
import org.kuangjie.shared.Text;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "duties", description = "义务履行 / duties of holders and authorities")
class DutyPublicationController {

  private final DutyPublication publication;

  DutyPublicationController(DutyPublication publication) {
    this.publication = publication;
  }

  /** A row with the title of its duty; holders are not named. */
  record PublishedDuty(DutyPublication.FulfilmentRow row, Text title) {}

  record ReleaseBody(
      @Min(2000) @Max(2100) int year,
      @NotNull @Pattern(regexp = AreaCode.PATTERN) String districtCode) {}

  @GetMapping("/api/duty-publications")
  @PreAuthorize("permitAll()")
  @Operation(summary = "已公开的义务履行年度 / released years of districts (004-R30)")
  List<DutyPublication.Released> list() {
    return publication.list();
  }

  @GetMapping("/api/duty-publications/rows")
  @PreAuthorize("permitAll()")
  @Operation(
      summary = "公开的义务履行情况，不含矿业权人 / published fulfilment, holders are not named",
      description = "截至公开日 / as on the day of release")
  List<PublishedDuty> rows(
      @RequestParam @Min(2000) @Max(2100) int year,
      @RequestParam @Pattern(regexp = AreaCode.PATTERN) String district) {
    return publication.rows(year, district).stream()
        .map(row -> new PublishedDuty(row, publication.title(row.duty())))
        .toList();
  }

  @PostMapping("/api/duty-publications")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(Policy.CITY)
  @Operation(summary = "公开一个区县一个年度的履行情况 / release a year of a district")
  DutyPublication.Released release(@Valid @RequestBody ReleaseBody body, Actor actor) {
    return publication.release(body.year(), body.districtCode(), actor);
  }

  @DeleteMapping("/api/duty-publications/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize(Policy.CITY)
  @Operation(summary = "撤回公开 / withdraw a release")
  void withdraw(
      @PathVariable UUID id, @RequestParam @NotBlank @Size(max = 1000) String reason, Actor actor) {
    publication.withdraw(id, reason, actor);
  }
}
