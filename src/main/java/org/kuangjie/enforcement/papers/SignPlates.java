package org.kuangjie.enforcement.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.kuangjie.catalogue.Districts;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.catalogue.MiningRights;
import org.kuangjie.catalogue.MiningRights.MiningRight;
import org.kuangjie.catalogue.Surroundings;
import org.kuangjie.deadlines.Deadlines;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.enforcement.alerts.MineOffices;
import org.kuangjie.enforcement.store.SignPlateStore;
import org.kuangjie.geo.EllipsoidalArea;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.DomainException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 采矿权标识牌 (004-R01, R02): what stands in the licence, the day it was made and who supervised it.
 * What the register does not hold is left open to be filled in from the licence, never guessed.
 */
@Service
public class SignPlates {

  /** 放射性矿产 have no plate (004-R01). */
  static final Set<String> RADIOACTIVE = Set.of("铀", "钍");

  private static final String FROM_LICENCE = "　　　　　　（按采矿许可证填写）";
  private static final double SQUARE_METRES = 1e6;

  private final MiningRights rights;
  private final Districts districts;
  private final Surroundings surroundings;
  private final Deadlines deadlines;
  private final SignPlateStore store;
  private final MineOffices offices;
  private final ApplicationEventPublisher events;

  SignPlates(
      MiningRights rights,
      Districts districts,
      Surroundings surroundings,
      Deadlines deadlines,
      SignPlateStore store,
      MineOffices offices,
      ApplicationEventPublisher events) {
    this.rights = rights;
    this.districts = districts;
    this.surroundings = surroundings;
    this.deadlines = deadlines;
    this.store = store;
    this.offices = offices;
    this.events = events;
  }

  /** A line of the plate. */
  record PlateLine(String label, String value) {}

  /**
   * The plate of a mining right in force, for the officers of its district and the city; kept in
   * the {@link PlateRegister}.
   */
  @Transactional
  public Paper print(String licenceNumber, Actor actor) {
    MiningRight right =
        rights
            .find(licenceNumber)
            .filter(
                found ->
                    actor.mayActIn(
                        offices
                            .on(deadlines.today())
                            .areaOf(found.districtCode(), found.authority())))
            .orElseThrow(
                () ->
                    DomainException.notFound(
                        "unknown-licence",
                        "没有许可证" + licenceNumber + "，或不在您的辖区",
                        "there is no licence " + licenceNumber + ", or none in your districts"));
    LocalDate today = deadlines.today();
    requirePlate(right, today);
    store.add(licenceNumber, right.districtCode(), today, actor.username());
    // The holder's name stands on the plate; that it was read is remembered (000-R04).
    events.publishEvent(
        new AuditEvent(
            actor.username(),
            "rights.read-holder",
            "right:" + licenceNumber,
            Map.of("for", "sign-plate")));
    return new Paper(
        "采矿权标识牌_" + licenceNumber + ".pdf",
        PaperFormat.PDF.mimeType(),
        PlatePdf.write(lines(right, today), isSynthetic(today)));
  }

  private static void requirePlate(MiningRight right, LocalDate today) {
    if (!right.rightKind().equals("采矿权")) {
      throw Guard.conflict("no-plate", "探矿权不设标识牌", "an exploration right has no sign plate");
    }
    if (!right.statusOn(today).equals("有效")) {
      throw Guard.conflict(
          "no-plate", "采矿权已不在有效期内，不制作标识牌", "the right is not in force; no plate is made");
    }
    if (RADIOACTIVE.contains(right.mineral())) {
      throw Guard.conflict(
          "no-plate", "放射性矿产不设标识牌", "mines of radioactive minerals have no sign plate");
    }
  }

  private boolean isSynthetic(LocalDate day) {
    return Optional.ofNullable(surroundings.chronicle().on(day).get(LayerName.MINING_RIGHTS))
        .map(info -> info.synthetic())
        .orElse(false);
  }

  private List<PlateLine> lines(MiningRight right, LocalDate today) {
    List<PlateLine> lines = new ArrayList<>();
    lines.add(new PlateLine("许可证号", right.licenceNumber()));
    lines.add(new PlateLine("采矿权人", right.holderName()));
    lines.add(new PlateLine("地　　址", FROM_LICENCE));
    lines.add(new PlateLine("矿山名称", right.projectName()));
    lines.add(new PlateLine("经济类型", FROM_LICENCE));
    lines.add(new PlateLine("开采矿种", right.mineral()));
    lines.add(
        new PlateLine("开采方式", Objects.requireNonNullElse(right.miningMethod(), FROM_LICENCE)));
    lines.add(new PlateLine("生产规模", scale(right)));
    double area = EllipsoidalArea.squareMetres(right.geometry()) / SQUARE_METRES;
    lines.add(new PlateLine("矿区面积", "%.4f 平方公里（按登记坐标计算）".formatted(area)));
    lines.add(new PlateLine("开采标高", elevations(right)));
    lines.add(
        new PlateLine(
            "有效期至", right.validTo() == null ? FROM_LICENCE : String.valueOf(right.validTo())));
    lines.add(new PlateLine("发证机关", authority(right.authority())));
    lines.add(new PlateLine("制牌时间", today.toString()));
    lines.add(new PlateLine("监制单位", supervisor(right, today)));
    return lines;
  }

  /** The register keeps the scale in the unit of 专栏9, which depends on the mineral. */
  private static String scale(MiningRight right) {
    String size = right.scaleClass() == null ? "" : "（" + right.scaleClass() + "）";
    return right.scale() == null
        ? FROM_LICENCE
        : right.scale().stripTrailingZeros().toPlainString() + " 万吨或万立方米/年" + size;
  }

  private static String elevations(MiningRight right) {
    Double top = right.elevationTop();
    Double bottom = right.elevationBottom();
    return top == null || bottom == null
        ? FROM_LICENCE
        : "%.1f 米至 %.1f 米（1985 国家高程基准）".formatted(top, bottom);
  }

  private String authority(String code) {
    return districts.findAuthority(code).map(Districts.Authority::nameZh).orElse(FROM_LICENCE);
  }

  /** 004-R02: the county's authority. */
  private String supervisor(MiningRight right, LocalDate today) {
    return districts.listAuthorities(right.districtCode(), today).stream()
        .filter(each -> each.level().equals("区县级"))
        .map(Districts.Authority::nameZh)
        .findFirst()
        .orElse(FROM_LICENCE);
  }
}
