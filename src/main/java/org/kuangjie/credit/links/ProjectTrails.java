package org.kuangjie.credit.links;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.kuangjie.catalogue.PlaceTimeline;
import org.kuangjie.catalogue.PlaceTimeline.PlaceEvent;
import org.kuangjie.credit.store.ProjectStore;
import org.kuangjie.credit.supervision.Project;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From a technical unit's report to what happened on the same ground since its work began. Common
 * ground is no blame: it says where to look.
 */
@Service
@Transactional(readOnly = true)
public class ProjectTrails {

  private static final Text NOTE =
      Text.of(
          "项目开始后同一地面上发生的事项，供核查参考，不表明技术服务单位负有责任；图斑、预警仅为线索",
          "what happened on the same ground since the project began, for verification; it does not"
              + " say that the technical unit answers for it; patches and alerts are clues");
  private static final Text NO_AREA =
      Text.of(
          "该项目没有填报范围，无法按地点关联；请单位补报项目范围",
          "the project was filed without an area, so nothing can be linked by place; the unit can"
              + " file its area");

  private final ProjectStore store;
  private final List<PlaceTimeline> sources;

  ProjectTrails(ProjectStore store, List<PlaceTimeline> sources) {
    this.store = store;
    this.sources = sources;
  }

  /**
   * A project and what came after it.
   *
   * @param note how to read it, or why there is nothing to read
   * @param events newest first
   */
  public record Trail(Project project, Text note, List<PlaceEvent> events) {

    public Trail {
      events = List.copyOf(events);
    }
  }

  /**
   * What the actor may see of it.
   *
   * @throws DomainException NOT_FOUND
   */
  public Trail follow(UUID projectId, Actor actor) {
    Project project =
        store
            .find(projectId)
            .orElseThrow(
                () ->
                    DomainException.notFound(
                        "unknown-project", "没有这一技术服务项目", "there is no such project"));
    Geometry area = project.details().area();
    if (area == null) {
      return new Trail(project, NO_AREA, List.of());
    }
    List<PlaceEvent> events =
        sources.stream()
            .flatMap(source -> source.listAt(area, project.details().from(), actor).stream())
            .sorted(
                Comparator.comparing(PlaceEvent::on).reversed().thenComparing(PlaceEvent::subject))
            .toList();
    return new Trail(project, NOTE, events);
  }
}
