package org.kuangjie.enforcement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.kuangjie.enforcement.duties.Assessment;
import org.kuangjie.enforcement.duties.LegalDocuments;
import org.kuangjie.shared.Actor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "duties", description = "义务履行 / duties of holders and authorities")
class DutyOverviewController {

  private final Assessment assessment;
  private final LegalDocuments documents;

  DutyOverviewController(Assessment assessment, LegalDocuments documents) {
    this.assessment = assessment;
    this.documents = documents;
  }

  @GetMapping("/api/duties/assessment")
  @PreAuthorize(Policy.SEES)
  @Operation(
      summary = "各区县到期义务的履行、待审、逾期数 / counts of due duties by district (004-R34)",
      description = "文件未定权重，不计分 / no weights are given, so there is no score")
  List<Assessment.DistrictAssessment> assessment(
      @RequestParam @Min(2000) @Max(2100) int year, Actor actor) {
    return assessment.of(year, actor);
  }

  @GetMapping("/api/legal-documents")
  @PreAuthorize("permitAll()")
  @Operation(summary = "义务所依文件及其废止替代 / documents behind the duties, and what replaced them")
  List<LegalDocuments.LegalDocument> documents() {
    return documents.list();
  }
}
