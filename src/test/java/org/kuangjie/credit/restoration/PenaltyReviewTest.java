package org.kuangjie.credit.restoration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kuangjie.credit.CreditDesk.JSON;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.credit.CreditDesk;
import org.kuangjie.shared.Role;
import org.kuangjie.testing.KuangjieTest;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@KuangjieTest
@DisplayName(
    "003-R12: the enforcement office reviews penalties before they are publicised, where the city asks for it")
class PenaltyReviewTest {

  private static final String REVIEW = "{\"words\":\"处罚内容属实\"}";

  private final JdbcClient database;
  private final CreditDesk desk;
  private final TestClient enforcer;

  @Autowired
  PenaltyReviewTest(JdbcClient database, CreditDay day, @LocalServerPort int port) {
    this.database = database;
    this.desk = new CreditDesk(database, day, port);
    this.enforcer = TestClient.of(port).as(Role.ENFORCEMENT_OFFICER);
  }

  @BeforeEach
  void importClauses() {
    desk.clauses();
  }

  @AfterEach
  void switchOff() {
    ask(false);
  }

  @Test
  @DisplayName("asked for, nothing is publicised before the review; reviewed once, it is")
  void nothingIsPublicisedBeforeTheReview() {
    ask(true);
    String path = desk.enter(desk.district, desk.ratedUnit(), "BAD", CreditDesk.bad());
    HttpResponse<String> early =
        desk.district.post(path + "/steps", JSON, CreditDesk.publicise("B15"));
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(early.body()).contains("penalty-not-reviewed", "执法机构");
    assertThat(desk.district.post(path + "/penalty-review", JSON, REVIEW).statusCode())
        .isEqualTo(403);
    assertThat(enforcer.post(path + "/penalty-review", JSON, "{\"words\":\" \"}").statusCode())
        .isEqualTo(400);

    HttpResponse<String> reviewed = enforcer.post(path + "/penalty-review", JSON, REVIEW);

    assertThat(reviewed.statusCode()).as(reviewed.body()).isEqualTo(200);
    assertThat(enforcer.post(path + "/penalty-review", JSON, REVIEW).body())
        .contains("penalty-reviewed");
    desk.post(desk.district, path, CreditDesk.publicise("B15"));
    assertThat(desk.state(path)).isEqualTo("PUBLICISED");
    assertThat(desk.city.get(path + "/file").body()).contains("REVIEW_PENALTY", "处罚内容属实");
    assertThat(enforcer.post(path + "/penalty-review", JSON, REVIEW).body())
        .contains("wrong-state");
  }

  @Test
  @DisplayName("nobody reviews what they entered themselves")
  void nobodyReviewsOwnWork() {
    String path = desk.enter(enforcer, desk.ratedUnit(), "BAD", CreditDesk.bad());
    assertThat(enforcer.post(path + "/penalty-review", JSON, REVIEW).statusCode()).isIn(403, 409);
  }

  @Test
  @DisplayName("not asked for, the authority publicises by itself")
  void notAskedForTheAuthorityPublicises() {
    String path = desk.publicised(desk.ratedUnit());
    assertThat(desk.state(path)).isEqualTo("PUBLICISED");
  }

  private void ask(boolean on) {
    database
        .sql("UPDATE credit.open_point SET value = :on WHERE code = '003-penalty-review'")
        .param("on", String.valueOf(on))
        .update();
  }
}
