package org.kuangjie.credit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.kuangjie.catalogue.PlaceTimeline.PlaceEvent;
import org.kuangjie.credit.links.ProjectTrails;
import org.kuangjie.credit.sharing.PublicCredit;
import org.kuangjie.credit.store.PublishedStore.LaterViolation;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "timeline", description = "矿山全过程 / what happened with a mine")
class ProjectTrailController {

  private final ProjectTrails trails;
  private final PublicCredit credit;

  ProjectTrailController(ProjectTrails trails, PublicCredit credit) {
    this.trails = trails;
    this.credit = credit;
  }

  /**
   * A project and what came after it on its ground.
   *
   * @param note how to read it
   * @param violations how many of the events are decisions that a law was broken
   */
  record ProjectTrailAnswer(
      FilingController.FiledProject project, Text note, long violations, List<PlaceEvent> events) {}

  @GetMapping("/api/credit/projects/{id}/later")
  @PreAuthorize(Policy.SEES)
  @Operation(
      summary = "技术服务项目之后同一地点的图斑、预警、案件 / later patches, alerts and cases on its ground",
      description = "各人只见其有权查看的事项；confirmed为真者才是已认定的违法 / each sees what they may see elsewhere")
  ProjectTrailAnswer later(@PathVariable UUID id, Actor actor) {
    ProjectTrails.Trail trail = trails.follow(id, actor);
    return new ProjectTrailAnswer(
        FilingController.FiledProject.of(trail.project()),
        trail.note(),
        trail.events().stream().filter(PlaceEvent::confirmed).count(),
        trail.events());
  }

  @GetMapping("/api/credit/public/units/{uscc}/later-violations")
  @PreAuthorize("permitAll()")
  @Operation(
      summary = "技术服务项目之后同一地点已认定并公开的违法 / published violations on the ground of earlier projects",
      description = "同一地点不表明技术服务单位负有责任 / common ground does not say that the unit answers for it")
  List<LaterViolation> violations(@PathVariable @Size(max = 40) String uscc) {
    return credit.laterViolations(uscc);
  }
}
