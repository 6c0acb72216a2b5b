package org.kuangjie.platform.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kuangjie.testing.TestClient.json;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kuangjie.platform.accounts.store.AccountStore;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.SampleDataLoaded;
import org.kuangjie.testing.KuangjieTest;
import org.kuangjie.testing.TestAccounts;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

@KuangjieTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("Foundation: sample accounts exist only in the sample data")
class SampleAccountsTest {

  private static final SampleDataLoaded LOADED =
      new SampleDataLoaded(Map.of("500102", "涪陵区", "500101", "万州区"));

  private final ApplicationEventPublisher events;
  private final AccountStore accounts;
  private final PasswordEncoder passwords;
  private final JdbcClient database;
  private final TestClient client;

  @Autowired
  SampleAccountsTest(
      ApplicationEventPublisher events,
      AccountStore accounts,
      PasswordEncoder passwords,
      JdbcClient database,
      @LocalServerPort int port) {
    this.events = events;
    this.accounts = accounts;
    this.passwords = passwords;
    this.database = database;
    this.client = TestClient.of(port);
  }

  @Test
  void theyComeWithTheDataShareAPasswordPrintedOnceAndFollowTheSetting(CapturedOutput output) {
    withoutSampleAccounts();
    assertThat(accounts.findEnabled("planner")).isEmpty();
    assertThat(status()).isFalse();

    events.publishEvent(LOADED);
    String password = printedPassword(output.getOut());
    assertThat(output.getErr()).doesNotContain(password);
    assertThat(status()).isTrue();
    assertSignsIn("planner", password, Role.CITY_PLANNER);
    assertSignsIn("patrol500101", password, Role.ENFORCEMENT_OFFICER);
    Account officer = accounts.findEnabled("officer500102").orElseThrow();
    assertThat(officer.districtCodes()).containsExactly("500102");
    assertThat(officer.name().zh()).isEqualTo("涪陵区经办人员(示意)");
    assertThat(officer.passwordHash()).startsWith("{bcrypt}").doesNotContain(password);

    int printed = output.getOut().length();
    events.publishEvent(LOADED);
    assertThat(output.getOut().substring(printed)).doesNotContain(password);

    configured("another-password").adoptConfiguredPassword();
    assertSignsIn("planner", "another-password", Role.CITY_PLANNER);
    assertThat(
            client
                .with("Authorization", TestAccounts.basic("planner", password))
                .get("/api/session")
                .statusCode())
        .isEqualTo(401);
  }

  /** Another test of the shared context may have loaded the sample data. */
  private void withoutSampleAccounts() {
    database
        .sql(
            "DELETE FROM platform.account_district WHERE account_id IN"
                + " (SELECT id FROM platform.account WHERE sample)")
        .update();
    database.sql("DELETE FROM platform.account WHERE sample").update();
  }

  private static String printedPassword(String output) {
    String marker = "只显示这一次:";
    return output
        .substring(output.indexOf(marker) + marker.length())
        .lines()
        .findFirst()
        .orElseThrow()
        .strip();
  }

  private SampleAccounts configured(String password) {
    return new SampleAccounts(accounts, new AccountSettings(password), passwords, events);
  }

  private boolean status() {
    return json(client.get("/api/status")).get("sampleData").asBoolean();
  }

  private void assertSignsIn(String username, String password, Role role) {
    var session =
        json(
            client
                .with("Authorization", TestAccounts.basic(username, password))
                .get("/api/session"));
    assertThat(session.get("roles").get(0).asString()).isEqualTo(role.name());
  }
}
