package org.kuangjie.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kuangjie.testing.TestClient.json;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.Role;
import org.kuangjie.testing.KuangjieTest;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@KuangjieTest
@DisplayName("Foundation: an append-only audit log of every change and every protected read")
class AuditTest {

  private final ApplicationEventPublisher events;
  private final PlatformTransactionManager transactions;
  private final JdbcClient database;
  private final TestClient admin;
  private final String subject = "test:" + UUID.randomUUID();

  @Autowired
  AuditTest(
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions,
      JdbcClient database,
      @LocalServerPort int port) {
    this.events = events;
    this.transactions = transactions;
    this.database = database;
    this.admin = TestClient.of(port).as(Role.ADMINISTRATOR);
  }

  @Test
  void anEntryIsReadBackByItsSubject() {
    publish("one");
    publish("two");
    var page = json(admin.get("/api/audit?size=1&subject=" + subject));
    assertThat(page.get("total").asInt()).isEqualTo(2);
    var newest = page.get("items").get(0);
    assertThat(newest.get("action").asString()).isEqualTo("two");
    assertThat(newest.get("actor").asString()).isEqualTo("tester");
    assertThat(newest.get("details").get("count").asInt()).isEqualTo(3);
    assertThat(newest.get("at").asString()).endsWith("+08:00");
    var second = json(admin.get("/api/audit?size=1&page=1&subject=" + subject));
    assertThat(second.get("items").get(0).get("action").asString()).isEqualTo("one");
  }

  @Test
  void filtersNarrowByActionAndTime() {
    publish("one");
    assertThat(total("action=other")).isZero();
    assertThat(total("from=2999-01-01T00:00:00Z")).isZero();
    assertThat(total("from=2000-01-01T00:00:00Z&action=one&actor=tester")).isEqualTo(1);
  }

  @Test
  void aChangeThatIsRolledBackTakesItsEntryAlong() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              publish("undone");
              status.setRollbackOnly();
            });
    assertThat(total("")).isZero();
  }

  @Test
  void aProtectedReadInAReadOnlyTransactionIsRemembered() {
    TransactionTemplate reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    reading.executeWithoutResult(status -> publish("read"));
    assertThat(total("")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE platform.audit_entry SET actor = 'x' WHERE false",
        "DELETE FROM platform.audit_entry WHERE false",
        "TRUNCATE platform.audit_entry"
      })
  void theOwnerOfTheTableCannotChangeIt(String statement) {
    assertThatThrownBy(() -> database.sql(statement).update())
        .hasStackTraceContaining("append-only");
  }

  private void publish(String action) {
    events.publishEvent(new AuditEvent("tester", action, subject, Map.of("count", 3)));
  }

  private int total(String filter) {
    return json(admin.get("/api/audit?subject=" + subject + "&" + filter)).get("total").asInt();
  }
}
