package org.kuangjie.credit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.kuangjie.credit.sharing.PublicCredit;
import org.kuangjie.credit.store.PublishedStore;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads the published views only. */
@RestController
@Tag(name = "credit-public", description = "信用公示 / public credit pages")
class PublicCreditController {

  private final PublicCredit credit;

  PublicCreditController(PublicCredit credit) {
    this.credit = credit;
  }

  @GetMapping("/api/credit/public/ratings")
  @PreAuthorize("permitAll()")
  @Operation(summary = "已公布的评级，高分在前 / published ratings, the best first")
  List<PublishedStore.PublicRating> ratings(
      @RequestParam(defaultValue = "") @Size(max = 100) String q,
      @RequestParam(defaultValue = "") @Pattern(regexp = "|[A-D]") String band,
      @RequestParam(defaultValue = "") @Pattern(regexp = "|\\d{6}") String district,
      @RequestParam(defaultValue = "50") @Min(1) @Max(1000) int limit,
      @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int offset) {
    return credit.ratings(new PublishedStore.RatingQuery(q.strip(), band, district, limit, offset));
  }

  @GetMapping("/api/credit/public/units/{uscc}")
  @PreAuthorize("permitAll()")
  @Operation(summary = "一个主体公开的信用信息 / what is public of a unit")
  PublicCredit.PublicUnit unit(@PathVariable @Size(max = 40) String uscc) {
    return credit.unit(uscc);
  }

  @GetMapping("/api/credit/public/records/{id}")
  @PreAuthorize("permitAll()")
  @Operation(summary = "一条公开的记录 / one public record")
  PublishedStore.PublicRecord record(@PathVariable UUID id) {
    return credit.record(id);
  }

  @GetMapping("/api/credit/public/publicity")
  @PreAuthorize("permitAll()")
  @Operation(summary = "公示中的优良、不良行为 / conduct under publicity")
  List<PublishedStore.PublicRecord> underPublicity(
      @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
    return credit.underPublicity(limit);
  }

  @GetMapping("/api/credit/public/lists/honour")
  @PreAuthorize("permitAll()")
  @Operation(summary = "诚信名单 / the honour list (003)")
  List<PublishedStore.ListedUnit> honoured(
      @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
    return credit.honoured(limit);
  }

  @GetMapping("/api/credit/public/lists/black")
  @PreAuthorize("permitAll()")
  @Operation(summary = "黑名单，注明依据 / the black list with its grounds (003)")
  List<PublishedStore.ListedUnit> blacklisted(
      @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
    return credit.blacklisted(limit);
  }

  @GetMapping(value = "/api/credit/public/ratings.csv", produces = "text/csv;charset=UTF-8")
  @PreAuthorize("permitAll()")
  @Operation(
      summary = "评级导出，按代码续取 / ratings as CSV",
      description = "after: 上一份的最后一个代码 / last code of the part before")
  String csv(
      @RequestParam(defaultValue = "") @Size(max = 40) String after,
      @RequestParam(defaultValue = "10000") @Min(1) @Max(50_000) int limit) {
    return RatingsCsv.write(credit.ratingsAfter(after, limit));
  }

  @GetMapping("/api/credit/public/policy")
  @PreAuthorize("permitAll()")
  @Operation(summary = "公开规则：字段与期限 / what is published, by field and term")
  PublicCredit.PublicationPolicy policy() {
    return credit.policy();
  }
}
