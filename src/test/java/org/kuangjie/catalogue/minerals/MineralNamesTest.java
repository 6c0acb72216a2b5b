package org.kuangjie.catalogue.minerals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MineralNamesTest {

  private final MineralNames names =
      new MineralNames(
          List.of("萤石", "砖瓦用粘土", "砖瓦用页岩", "石灰岩", "建筑石料用灰岩", "锰"),
          Map.of("萤石（普通）", "萤石", "锰矿", "锰"));

  @ParameterizedTest
  @CsvSource({
    "萤石(普通),萤石",
    "萤石（普通）,萤石",
    "萤 石,萤石",
    "'　萤石　',萤石",
    "砖瓦用黏土,砖瓦用粘土",
    "錳礦,锰",
    "螢石〔普通〕,萤石",
    "石灰岩,石灰岩",
    "建筑石料用灰岩,建筑石料用灰岩"
  })
  void findsTheCodeBehindASpelling(String spelling, String code) {
    assertThat(names.find(spelling)).contains(code);
  }

  @ParameterizedTest
  @CsvSource({"灰岩", "粘土", "砖瓦用", "萤", "''", "limestone"})
  void takesNoNameForAnotherThatLooksAlike(String spelling) {
    assertThat(names.find(spelling)).isEmpty();
  }

  @Test
  void offersTheNearestNamesBestFirst() {
    assertThat(names.nearest("建筑石料灰岩", 2)).startsWith("建筑石料用灰岩");
    assertThat(names.nearest("砖瓦粘土", 1)).containsExactly("砖瓦用粘土");
    assertThat(names.nearest("灰岩", 2)).containsExactly("石灰岩", "建筑石料用灰岩");
    assertThat(names.nearest("xyz", 3)).isEmpty();
  }
}
