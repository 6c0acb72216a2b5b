package org.kuangjie.compliance.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangjie.compliance.CheckRequest;
import org.kuangjie.compliance.Facility;
import org.kuangjie.compliance.MiningMethod;
import org.kuangjie.compliance.RightAction;
import org.kuangjie.compliance.RightKind;
import org.kuangjie.shared.DomainException;

/** Request words of B.1 in Chinese and English, and every wrong way to say them. */
class RequestReaderTest {

  @Test
  @DisplayName("Chinese and English codes mean the same")
  void bothLanguages() {
    CheckRequest chinese =
        RequestReader.read(
            """
            {"rightKind":"采矿权","action":"变更（扩大范围）","miningMethod":"露天","facilities":["尾矿库"]}""");
    CheckRequest english =
        RequestReader.read(
            """
            {"rightKind":"mining","action":"expand","miningMethod":"OPEN_PIT","facilities":"tailings"}""");
    assertThat(english).isEqualTo(chinese);
    assertThat(chinese.rightKind()).isEqualTo(RightKind.MINING);
    assertThat(chinese.action()).isEqualTo(RightAction.EXPAND);
    assertThat(chinese.miningMethod()).isEqualTo(MiningMethod.OPEN_PIT);
    assertThat(chinese.facilities()).containsExactly(Facility.TAILINGS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"rightKind\":\"采矿\"} | unknown-word | 探矿权/exploration，采矿权/mining",
        "{\"action\":\"新建\"} | unknown-word | 新设/new",
        "{\"scale\":-1} | negative-scale | 不能为负数",
        "{\"scale\":\"一百\"} | wrong-field | scale",
        "{\"asOf\":\"2025/01/01\"} | wrong-field | asOf",
        "{\"claimedAreaSquareMetres\":0} | claimed-area-not-positive | 大于0",
        "{\"elevationBands\":[{\"top\":\"高\"}]} | wrong-field | elevationBands",
        "{\"minerals\":\"锶\"} | unknown-field | mineral",
        "{\"blockChangedOn\":\"1 March\"} | wrong-field | blockChangedOn",
        "{\"blockChanged\":false,\"blockChangedOn\":\"2025-01-02\"} | block-change-contradicts | blockChangedOn",
        "[] | request-not-an-object | JSON对象",
        "{\"mineral\": | request-unreadable | JSON"
      })
  void wrongRequestsNameWhatToChange(String json, String code, String words) {
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> RequestReader.read(json))
        .satisfies(
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.kind()).isEqualTo(DomainException.Kind.INVALID);
              assertThat(e.text().zh()).contains(words);
            });
  }
}
