package org.kuangjie.credit.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * 技术服务项目 (000-R11).
 *
 * @param details what the unit filed
 * @param filedOn day it was filed
 * @param dueOn last day of the 30 after the contract (000-R14)
 */
public record Project(
    UUID id,
    UUID entityId,
    Details details,
    LocalDate filedOn,
    LocalDate dueOn,
    boolean synthetic) {

  public boolean isLate() {
    return filedOn.isAfter(dueOn);
  }

  /**
   * What is filed of a project.
   *
   * @param client 委托单位
   * @param contractOn 合同签订日期 (OURS, needed for the term)
   * @param from first day of the work
   * @param to null while it lasts
   * @param resultTitle title of the 成果报告; its file stays inside
   * @param publicFunds 财政资金项目
   * @param area EPSG:4490 (OURS, optional)
   * @param staff people of the library
   * @param experts people of the library
   */
  public record Details(
      ServiceType serviceType,
      String name,
      String client,
      LocalDate contractOn,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable String reviewBody,
      @Nullable String resultTitle,
      boolean publicFunds,
      @Nullable Geometry area,
      List<UUID> staff,
      List<UUID> experts) {

    public Details {
      staff = List.copyOf(staff);
      experts = List.copyOf(experts);
    }
  }
}
