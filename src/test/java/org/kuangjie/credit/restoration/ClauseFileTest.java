package org.kuangjie.credit.restoration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangjie.shared.DomainException;

@DisplayName("001-R24: clauses and points come from a file")
class ClauseFileTest {

  private static final String HEAD = "code,kind,points,words\n";

  @Test
  void readsClausesInBothLanguages() {
    assertThat(ClauseFile.read("\uFEFF" + HEAD + "G1,优良,5,表彰\nB1,BAD,2.5,处罚\n", 4))
        .extracting(ClauseTable.Clause::kind)
        .containsExactly(RecordClass.GOOD, RecordClass.BAD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "G1,GOOD,0,words",
        "G1,GOOD,-5,words",
        "G1,GOOD,1.234,words",
        "G1,GOOD,101,words",
        "G1,NEUTRAL,5,words",
        ",GOOD,5,words",
        "G1,GOOD,5,",
        "G1,GOOD",
        "G1,GOOD,5,a\nG1,BAD,5,b",
        "\"G1,GOOD,5,open",
      })
  void refusesWhatIsNoTable(String rows) {
    assertThatThrownBy(() -> ClauseFile.read(HEAD + rows, 1))
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal -> assertThat(refusal.code()).isEqualTo("bad-clause-table"));
  }

  @Test
  void namesEveryRowThatIsWrongBeforeAnythingIsKept() {
    ClauseCheck check =
        ClauseFile.check(HEAD + "G1,GOOD,5,a\nB1,BAD,0,b\nG1,GOOD,4,c\nB2,BAD,3,d\n", 1);
    assertThat(check.clauses()).extracting(ClauseTable.Clause::code).containsExactly("G1", "B2");
    assertThat(check.problems())
        .extracting(problem -> problem.zh().substring(0, 3))
        .containsExactly("第3行", "第4行");
    assertThat(ClauseFile.check("nothing", 1).problems()).hasSize(1);
  }

  @Test
  void refusesAnotherHead() {
    assertThatThrownBy(() -> ClauseFile.read("a,b\n1,2\n", 1)).isInstanceOf(DomainException.class);
  }
}
