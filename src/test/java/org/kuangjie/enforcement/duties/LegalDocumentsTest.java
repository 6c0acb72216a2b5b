package org.kuangjie.enforcement.duties;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("004-R37: a repealed document is known as repealed")
class LegalDocumentsTest {

  private final LegalDocuments documents = new LegalDocuments();

  @Test
  void theDocumentOf2005WasRepealedByThatOf2010() {
    assertThat(documents.find("郑国土资文〔2005〕213号"))
        .hasValueSatisfying(
            old -> {
              assertThat(old.isRepealed()).isTrue();
              assertThat(old.replacedBy()).isEqualTo("郑国土资文〔2010〕773号");
            });
    assertThat(documents.find("郑国土资文〔2010〕773号"))
        .hasValueSatisfying(heir -> assertThat(heir.isRepealed()).isFalse());
  }

  @Test
  void whatReplacedADocumentIsListedItself() {
    assertThat(documents.list())
        .filteredOn(LegalDocuments.LegalDocument::isRepealed)
        .allSatisfy(each -> assertThat(documents.find(each.replacedBy())).isPresent());
  }

  @Test
  void noDutyInForceRestsOnARepealedDocument() {
    assertThat(new DutyTable().list())
        .allSatisfy(
            kind ->
                assertThat(documents.find(kind.document()))
                    .as(kind.code())
                    .hasValueSatisfying(each -> assertThat(each.isRepealed()).isFalse()));
  }
}
