package org.kuangjie.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangjie.catalogue.Minerals.StrategicStatus;
import org.kuangjie.catalogue.importing.PlanImporter;
import org.kuangjie.shared.Actor;
import org.springframework.beans.factory.annotation.Autowired;

@CatalogueTest
class MineralsTest {

  private final Minerals minerals;
  private final PlanImporter importer;

  @Autowired
  MineralsTest(Minerals minerals, PlanImporter importer) {
    this.minerals = minerals;
    this.importer = importer;
  }

  @BeforeEach
  void load() {
    importer.load("classpath:gis-data/", Actor.SYSTEM);
  }

  @ParameterizedTest(name = "A.002.6: {0} is {1}")
  @CsvSource({
    "普通萤石,萤石", "萤石(普通),萤石", "煤炭,煤", "煤层气,煤层气", "砖瓦用黏土,砖瓦用粘土", "砖瓦用页岩,砖瓦用页岩",
    "建筑石料用灰岩（含其他用）,建筑石料用灰岩", "石灰岩,石灰岩", "岩盐,岩盐", "钾盐,钾盐", "铝,铝土矿", "石油（页岩油）,石油"
  })
  void knowsTheSpellings(String spelling, String code) {
    assertThat(minerals.find(spelling).map(Minerals.Mineral::code)).contains(code);
  }

  @ParameterizedTest(name = "B.2: {0} on {1}: {2} by {3}")
  @CsvSource({
    "铝土矿, 2025-01-01, YES, STRATEGIC@2016",
    "煤层气, 2026-06-14, YES, STRATEGIC@2016",
    "锰, 2026-06-14, NO, STRATEGIC@2016",
    "锰, 2026-06-15, UNKNOWN, STRATEGIC@2026-06-15",
    "锶, 2026-07-01, UNKNOWN, STRATEGIC@2026-06-15",
    "钾盐, 2026-07-01, YES, STRATEGIC@2016",
    "建筑石料用灰岩, 2026-07-01, NO, NEVER_STRATEGIC@HOUSE",
    "地热, 2025-01-01, NO, NEVER_STRATEGIC@HOUSE",
    "锰, 2015-12-31, UNKNOWN, ''"
  })
  void answersStrategicByTheListOfTheDay(
      String mineral, LocalDate day, StrategicStatus.Answer answer, String list) {
    StrategicStatus status = minerals.strategicStatus(minerals.find(mineral).orElseThrow(), day);
    assertThat(status.answer()).isEqualTo(answer);
    assertThat(status.listCode()).isEqualTo(list);
  }

  @Test
  @DisplayName("An unknown mineral gets the nearest names")
  void offersNearestNames() {
    assertThat(minerals.find("建筑石灰岩")).isEmpty();
    assertThat(minerals.nearest("建筑石灰岩", 3)).contains("建筑石料用灰岩");
  }
}
