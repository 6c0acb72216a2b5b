package org.kuangjie.credit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kuangjie.catalogue.MineTimeline;
import org.kuangjie.catalogue.MiningRights;
import org.kuangjie.catalogue.MiningRights.MiningRight;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "timeline", description = "矿山全过程 / what happened with a mine")
class TimelineController {

  private final MiningRights rights;
  private final Deadlines deadlines;
  private final List<MineTimeline> sources;

  TimelineController(MiningRights rights, Deadlines deadlines, List<MineTimeline> sources) {
    this.rights = rights;
    this.deadlines = deadlines;
    this.sources = sources;
  }

  /** A mine and what happened with it, newest first. */
  record TimelineAnswer(
      String licenceNumber, String projectName, String status, List<MineTimeline.Event> events) {}

  @GetMapping("/api/rights/{licence}/timeline")
  @PreAuthorize("isAuthenticated()")
  @Operation(
      summary = "矿业权、核查、图斑、预警、案件、信用一览，新的在前 / right, checks, patches, alerts, cases, credit",
      description = "各人只见其有权查看的事项 / each sees what they may see elsewhere")
  TimelineAnswer timeline(@PathVariable @Size(max = 40) String licence, Actor actor) {
    MiningRight right =
        rights
            .find(licence)
            .orElseThrow(
                () ->
                    DomainException.notFound(
                        "unknown-right", "没有这一许可证号的矿业权", "there is no right of this number"));
    List<MineTimeline.Event> events = new ArrayList<>();
    events.add(
        new MineTimeline.Event(
            right.setOn(),
            "RIGHT",
            "right:" + right.licenceNumber(),
            Text.of(right.rightKind() + "首次设立", "the right was first set")));
    sources.forEach(source -> events.addAll(source.list(right, actor)));
    events.sort(
        Comparator.comparing(MineTimeline.Event::on)
            .reversed()
            .thenComparing(MineTimeline.Event::subject));
    return new TimelineAnswer(
        right.licenceNumber(), right.projectName(), right.statusOn(deadlines.today()), events);
  }
}
