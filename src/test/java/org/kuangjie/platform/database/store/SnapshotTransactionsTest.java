package org.kuangjie.platform.database.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.testing.KuangjieTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@KuangjieTest
class SnapshotTransactionsTest {

  private final JdbcClient database;
  private final PlatformTransactionManager transactions;

  @Autowired
  SnapshotTransactionsTest(JdbcClient database, PlatformTransactionManager transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  @Test
  @DisplayName("F-1: what asks for one snapshot reads one, read-only, and the next does not")
  void readsOneSnapshot() {
    TransactionTemplate snapshot = new TransactionTemplate(transactions);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    snapshot.setReadOnly(true);
    assertThat(ask(snapshot, "transaction_isolation")).isEqualTo("repeatable read");
    assertThat(ask(snapshot, "transaction_read_only")).isEqualTo("on");
    TransactionTemplate plain = new TransactionTemplate(transactions);
    assertThat(ask(plain, "transaction_isolation")).isEqualTo("read committed");
    assertThat(ask(plain, "transaction_read_only")).isEqualTo("off");
  }

  @Test
  @DisplayName("F-1: what is committed beside a snapshot does not show in it")
  void seesNothingThatComesLater() {
    TransactionTemplate snapshot = new TransactionTemplate(transactions);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    TransactionTemplate beside = new TransactionTemplate(transactions);
    beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    long[] counts = new long[2];
    snapshot.executeWithoutResult(
        status -> {
          counts[0] = entries();
          beside.executeWithoutResult(
              inner ->
                  database
                      .sql(
                          "INSERT INTO platform.audit_entry (actor, action, subject, details)"
                              + " VALUES ('tester', 'test.snapshot', 'test:snapshot', '{}')")
                      .update());
          counts[1] = entries();
        });
    assertThat(counts[1]).isEqualTo(counts[0]);
    assertThat(entries()).isGreaterThan(counts[0]);
  }

  private long entries() {
    return database
        .sql("SELECT count(*) FROM platform.audit_entry WHERE action = 'test.snapshot'")
        .query(Long.class)
        .single();
  }

  private @Nullable String ask(TransactionTemplate transaction, String name) {
    return transaction.execute(status -> setting(name));
  }

  private String setting(String name) {
    return database
        .sql("SELECT current_setting(:name)")
        .param("name", name)
        .query(String.class)
        .single();
  }
}
