package org.kuangjie.credit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.kuangjie.credit.restoration.Quarter;
import org.kuangjie.credit.store.AnalysisStore;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 情况分析 (003-R03): the four kinds of subjects, by band, now and at the end of a quarter. */
@RestController
@Tag(name = "credit-analysis", description = "信用情况分析 / analysis (003)")
class AnalysisController {

  private final AnalysisStore store;

  AnalysisController(AnalysisStore store) {
    this.store = store;
  }

  /**
   * The picture.
   *
   * @param experts how many; natural persons are not listed
   */
  record AnalysisAnswer(
      String quarter,
      List<AnalysisStore.BandCount> bands,
      List<AnalysisStore.StateCount> records,
      int experts) {}

  @GetMapping("/api/credit/analysis")
  @PreAuthorize(Policy.SEES)
  @Transactional(readOnly = true)
  @Operation(summary = "采矿权人、探矿权人、资质单位、专家的评级分布，与某季度末对照 / bands now, and at the end of a quarter")
  AnalysisAnswer analysis(@RequestParam @Size(max = 6) String quarter) {
    String asked = Quarter.parse(quarter).toString();
    return new AnalysisAnswer(
        asked, store.countBands(asked), store.countStates(), store.countExperts());
  }
}
