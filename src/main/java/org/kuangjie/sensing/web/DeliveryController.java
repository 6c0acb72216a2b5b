package org.kuangjie.sensing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.kuangjie.sensing.PatchFinding;
import org.kuangjie.sensing.store.ComparisonStore;
import org.kuangjie.sensing.store.ComparisonStore.ComparisonProgress;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What became of a delivery of patches after it was taken in. */
@RestController
@RequestMapping("/api")
@Tag(name = "patches", description = "遥感图斑：线索，不是结论 / patches: clues, no conclusions")
class DeliveryController {

  private final ComparisonStore store;

  DeliveryController(ComparisonStore store) {
    this.store = store;
  }

  /** How many of the patches lie in a way to the rights. */
  record FoundAnswer(PatchFinding finding, Text words, boolean clue, int patches) {}

  /** How far a delivery is compared, and what was found so far. */
  record ComparisonAnswer(ComparisonProgress progress, Text sentence, List<FoundAnswer> findings) {}

  @GetMapping("/patches/deliveries/{id}")
  @PreAuthorize(PatchController.MAY_ASSESS)
  @Operation(
      summary = "一次下发的比对进度与结果 / how far a delivery is compared",
      description =
          "id：导入作业的 version；BY_HAND：未自动比对 / the version its import names; BY_HAND: not"
              + " compared of itself")
  ComparisonAnswer get(@PathVariable long id) {
    ComparisonProgress progress = store.find(id).orElseThrow(() -> unknown(id));
    List<FoundAnswer> findings =
        store.listFound(id).stream()
            .map(
                found ->
                    new FoundAnswer(
                        found.finding(),
                        found.finding().words(),
                        found.finding().isClue(),
                        found.patches()))
            .toList();
    return new ComparisonAnswer(progress, sentence(progress, findings), findings);
  }

  private static Text sentence(ComparisonProgress progress, List<FoundAnswer> findings) {
    int clues = findings.stream().filter(FoundAnswer::clue).mapToInt(FoundAnswer::patches).sum();
    int patches = progress.patches();
    int compared = progress.compared();
    return switch (progress.state()) {
      case WAITING -> Text.format("%d 个图斑等待比对", "%d patches wait to be compared", patches);
      case RUNNING ->
          Text.format("正在比对：已完成 %d / %d", "Comparing: %d of %d done", compared, patches);
      case FAILED ->
          Text.format(
              "比对中断（已完成 %d / %d），错误编号 %s；可再次比对，服务器重启后也会自动继续",
              "The comparison broke off (%d of %d done), error %s; compare again, or it goes on"
                  + " when the server starts next",
              compared,
              patches,
              String.valueOf(progress.errorId()));
      case DONE ->
          Text.format(
              "已比对 %d / %d 个新的或有变化的图斑，其中 %d 个待核实",
              "%d of %d new or changed patches compared, %d of them to be looked at",
              compared,
              patches,
              clues);
      case BY_HAND ->
          Text.format(
              "未自动比对；已比对 %d / %d 个图斑", "Not compared of itself; %d of %d done", compared, patches);
    };
  }

  private static DomainException unknown(long id) {
    return DomainException.notFound(
        "delivery-unknown", "没有第 %d 次图斑下发".formatted(id), "There is no delivery %d".formatted(id));
  }
}
