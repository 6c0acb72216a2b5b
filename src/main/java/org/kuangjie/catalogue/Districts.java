package org.kuangjie.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Administrative units (行政区划) and the authorities that answer for them, valid in time. */
public interface Districts {

  List<District> list(LocalDate day);

  /**
   * As {@link #list(LocalDate)}, of the version of the layer a check has read.
   *
   * @param layerVersion id of a version of {@link LayerName#DISTRICTS}
   * @param reference the one in force, which the groups above the districts come from
   */
  List<District> list(LocalDate day, long layerVersion, Minerals.ReferenceVersion reference);

  Optional<District> find(String code, LocalDate day);

  /** Authorities with any jurisdiction over the district on the day. */
  List<Authority> listAuthorities(String districtCode, LocalDate day);

  Optional<Authority> findAuthority(String codeOrName);

  /** The one of the city itself (市级); empty while no authorities are held. */
  Optional<Authority> findCityAuthority(LocalDate day);

  /**
   * @param regionalGroup group of the plan: 中心城区, 主城新区, 渝东北三峡库区城镇群, 渝东南武陵山区城镇群
   * @param planRegion region of 专栏10: 主城都市区 for the first two, else the group itself
   */
  record District(
      String code, String nameZh, String nameEn, String regionalGroup, String planRegion) {}

  /** {@code level}: 市级, 区县级, 功能区. */
  record Authority(String code, String nameZh, String nameEn, String level) {}
}
