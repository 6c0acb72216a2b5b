package org.kuangjie.compliance.rules.infrastructure;

import java.util.OptionalDouble;
import org.kuangjie.catalogue.FeatureFact;
import org.kuangjie.catalogue.LayerName;
import org.kuangjie.compliance.ComplianceSettings;
import org.kuangjie.compliance.rules.Amounts;

/** How far the edge of a work can lie from its centre line, by kind, for a bridge by its road. */
record HalfWidths(ComplianceSettings.Infrastructure settings) {

  /** 0 outside the infrastructure: rivers and areas state the whole error themselves. */
  double of(FeatureFact fact) {
    if (!fact.layer().equals(LayerName.INFRASTRUCTURE)) {
      return 0;
    }
    String way = fact.kind().startsWith("铁路") ? "铁路" : fact.kind();
    OptionalDouble own = ofWay(way);
    return own.isPresent()
        ? own.getAsDouble()
        : ofWay(fact.text("grade").orElse("")).orElse(settings.otherHalfWidth());
  }

  private OptionalDouble ofWay(String kind) {
    return switch (kind) {
      case "国道" -> OptionalDouble.of(settings.nationalRoadHalfWidth());
      case "省道" -> OptionalDouble.of(settings.provincialRoadHalfWidth());
      case "县道" -> OptionalDouble.of(settings.countyRoadHalfWidth());
      case "乡道" -> OptionalDouble.of(settings.townshipRoadHalfWidth());
      case "铁路" -> OptionalDouble.of(settings.railwayHalfWidth());
      default -> OptionalDouble.empty();
    };
  }

  /** For the page of a rule. */
  String print() {
    return "国道%s, 省道%s, 县道%s, 乡道%s, 铁路%s, 其他%s m"
        .formatted(
            Amounts.plain(settings.nationalRoadHalfWidth()),
            Amounts.plain(settings.provincialRoadHalfWidth()),
            Amounts.plain(settings.countyRoadHalfWidth()),
            Amounts.plain(settings.townshipRoadHalfWidth()),
            Amounts.plain(settings.railwayHalfWidth()),
            Amounts.plain(settings.otherHalfWidth()));
  }
}
