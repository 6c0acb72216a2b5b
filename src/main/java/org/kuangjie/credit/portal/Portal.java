package org.kuangjie.credit.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.identity.Duty;
import org.kuangjie.credit.identity.Entity;
import org.kuangjie.credit.identity.EntityRegister;
import org.kuangjie.credit.identity.Masks;
import org.kuangjie.credit.identity.People;
import org.kuangjie.credit.open.OpenPoints;
import org.kuangjie.credit.store.PortalStore;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 专栏 on the portal: 基本信息, 承接的技术服务项目信息, 政府监管信息. */
@Service
@Transactional(readOnly = true)
public class Portal {

  /** Purpose and legal base, shown with the lists (000-R01, R05). */
  public static final Basis BASIS =
      new Basis(
          Text.of(
              "加强矿产资源勘查开采技术服务单位及其从业人员的监督管理",
              "supervision of units and people that serve exploration and mining"),
          "《重庆市矿产资源管理条例》第五十二条、第六十条；渝规资规范〔2023〕6号，自2023年5月10日起施行",
          Text.of("重庆市规划和自然资源局", "Chongqing Bureau of Planning and Natural Resources"),
          Text.of(
              "认为监督管理侵犯合法权益的，可向市规划自然资源局提出申诉（第二十二条）",
              "who holds that supervision infringed their rights may complain to the city bureau"
                  + " (article 22)"));

  private final PortalStore store;
  private final EntityRegister entities;
  private final People people;
  private final OpenPoints points;
  private final Deadlines deadlines;

  Portal(
      PortalStore store,
      EntityRegister entities,
      People people,
      OpenPoints points,
      Deadlines deadlines) {
    this.store = store;
    this.entities = entities;
    this.people = people;
    this.points = points;
    this.deadlines = deadlines;
  }

  /** Why there is supervision, by which law, whose it is and where one complains. */
  public record Basis(Text purpose, String legalBasis, Text authority, Text complaints) {}

  /**
   * All that is public of a unit.
   *
   * @param legalRepresentative as the open point {@code legal-representative} says; null when it is
   *     hidden or nobody is known
   */
  public record UnitPage(
      PortalStore.UnitRow basic,
      @Nullable String legalRepresentative,
      List<PortalStore.CertificateRow> certificates,
      List<PortalStore.ProjectRow> projects,
      List<PortalStore.InspectionRow> inspections,
      List<PortalStore.ListRow> listings) {}

  /**
   * @param words part of the name, or the beginning of the code
   */
  public List<PortalStore.UnitRow> search(String words, int limit) {
    return store.search(words, limit);
  }

  public UnitPage unit(String uscc) {
    PortalStore.UnitRow basic =
        store
            .findUnit(uscc)
            .orElseThrow(
                () ->
                    DomainException.notFound(
                        "unknown-unit", "单位信息库中没有这个单位", "there is no such unit in the library"));
    return new UnitPage(
        basic,
        legalRepresentative(uscc),
        store.listCertificates(uscc),
        store.listProjects(uscc),
        store.listInspections(uscc),
        store.listListings(uscc, ""));
  }

  private @Nullable String legalRepresentative(String uscc) {
    String way = points.get(OpenPoints.LEGAL_REPRESENTATIVE).value();
    String name =
        way.equals("HIDDEN")
            ? null
            : entities
                .findByUscc(uscc)
                .map(Entity::id)
                .map(id -> people.nameOf(id, Duty.LEGAL_REPRESENTATIVE, deadlines.today()))
                .orElse(null);
    return name == null || way.equals("NAME") ? name : Masks.name(name);
  }

  /** Both lists, or one. */
  public List<PortalStore.ListRow> lists(String list) {
    return store.listListings("", list);
  }
}
