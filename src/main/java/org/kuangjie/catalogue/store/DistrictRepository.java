package org.kuangjie.catalogue.store;

import java.time.LocalDate;
import java.util.List;
import org.kuangjie.catalogue.Districts.District;
import org.locationtech.jts.geom.Point;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Districts of the layer version in force; lists leave the outlines in the database. */
interface DistrictRepository extends Repository<DistrictEntity, Long> {

  String ON_DAY =
      """
      select d.code as code, d.nameZh as nameZh, d.nameEn as nameEn, g.code as regionalGroup,
             coalesce(g.parentCode, g.code) as planRegion
      from DistrictEntity d join d.regionalGroup g
      where d.validFrom <= :day and (d.validTo is null or d.validTo >= :day)
      """;
  String DISTRICT = ON_DAY + " and d.layerVersion.inForce";

  @Query(DISTRICT + " order by d.code")
  List<District> listOn(LocalDate day);

  @Query(ON_DAY + " and d.layerVersion.id = :version order by d.code")
  List<District> listOf(long version, LocalDate day);

  @Query(DISTRICT + " and d.code = :code")
  List<District> listOn(LocalDate day, String code);

  /** A point on a common edge lies in both. */
  @Query(DISTRICT + " and st_intersects(d.geom, :point) order by d.code")
  List<District> listAt(LocalDate day, Point point);
}
