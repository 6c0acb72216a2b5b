package org.kuangjie.platform.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kuangjie.platform.accounts.store.AccountStore;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.SampleDataLoaded;
import org.kuangjie.shared.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts to try the product with. They exist only after the sample data was loaded and share one
 * password: random and printed once, or {@code KUANGJIE_DEMO_PASSWORD}.
 */
@Component
class SampleAccounts {

  private static final Logger log = LoggerFactory.getLogger(SampleAccounts.class);

  private final AccountStore accounts;
  private final AccountSettings settings;
  private final PasswordEncoder passwords;
  private final ApplicationEventPublisher events;

  SampleAccounts(
      AccountStore accounts,
      AccountSettings settings,
      PasswordEncoder passwords,
      ApplicationEventPublisher events) {
    this.accounts = accounts;
    this.settings = settings;
    this.passwords = passwords;
    this.events = events;
  }

  /** Before all that draws on the data: whatever fails there, people can sign in. */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  @Transactional
  void create(SampleDataLoaded loaded) {
    Optional<String> known = accounts.findSampleHash();
    String fresh =
        settings.demoPassword().isEmpty() ? RandomPassword.make() : settings.demoPassword();
    String hash = known.orElseGet(() -> hash(fresh));
    long created = sampleAccounts(loaded, hash).stream().filter(accounts::insertIfAbsent).count();
    if (created > 0) {
      events.publishEvent(
          new AuditEvent("system", "account.create", "sample-accounts", Map.of("count", created)));
    }
    if (created > 0 && known.isEmpty()) {
      announce(fresh);
    }
  }

  /** A changed {@code KUANGJIE_DEMO_PASSWORD} counts from the next start. */
  @EventListener(ApplicationReadyEvent.class)
  @Transactional
  void adoptConfiguredPassword() {
    String wanted = settings.demoPassword();
    boolean differs =
        !wanted.isEmpty()
            && accounts
                .findSampleHash()
                .filter(hash -> !passwords.matches(wanted, hash))
                .isPresent();
    if (differs) {
      int changed = accounts.updateSampleHash(hash(wanted));
      log.info("{} sample accounts took the password of KUANGJIE_DEMO_PASSWORD", changed);
      events.publishEvent(
          new AuditEvent(
              "system", "account.change-password", "sample-accounts", Map.of("count", changed)));
    }
  }

  private static List<Account> sampleAccounts(SampleDataLoaded loaded, String hash) {
    List<Account> all = new ArrayList<>();
    all.add(
        city("planner", Text.of("市级规划人员(示意)", "City planner (sample)"), Role.CITY_PLANNER, hash));
    all.add(
        city(
            "cityenforcer",
            Text.of("市级执法人员(示意)", "City enforcement (sample)"),
            Role.CITY_ENFORCEMENT,
            hash));
    all.add(
        city(
            "credit", Text.of("信用管理人员(示意)", "Credit officer (sample)"), Role.CREDIT_OFFICER, hash));
    all.add(
        city(
            "support",
            Text.of("技术支撑人员(示意)", "Technical support (sample)"),
            Role.TECHNICAL_SUPPORT,
            hash));
    all.add(city("entity", Text.of("矿业权人(示意)", "Right holder (sample)"), Role.ENTITY, hash));
    all.add(city("informant", Text.of("信息员(示意)", "Informant (sample)"), Role.INFORMANT, hash));
    all.add(
        city(
            "special",
            Text.of("特殊用地审核人员(示意)", "Reviewer of special land (sample)"),
            Role.SPECIAL_LAND_REVIEWER,
            hash));
    all.add(
        city("admin", Text.of("系统管理员(示意)", "Administrator (sample)"), Role.ADMINISTRATOR, hash));
    for (String code : loaded.districtNames().keySet()) {
      String name = loaded.districtNames().getOrDefault(code, code);
      all.add(
          district(
              "officer" + code.toLowerCase(Locale.ROOT),
              Text.of(name + "经办人员(示意)", "District officer of " + name + " (sample)"),
              Role.DISTRICT_OFFICER,
              code,
              hash));
      all.add(
          district(
              "patrol" + code.toLowerCase(Locale.ROOT),
              Text.of(name + "执法人员(示意)", "Enforcement officer of " + name + " (sample)"),
              Role.ENFORCEMENT_OFFICER,
              code,
              hash));
    }
    return all;
  }

  private static Account city(String username, Text name, Role role, String hash) {
    return new Account(username, hash, name, Set.of(role), Set.of(), true);
  }

  private static Account district(String username, Text name, Role role, String code, String hash) {
    return new Account(username, hash, name, Set.of(role), Set.of(code), true);
  }

  /** The only place where the password is ever shown, and not through a logger. */
  @SuppressWarnings("SystemOut")
  private static void announce(String password) {
    System.out.printf(
        """

        示例账号已建立,共用一个密码,只显示这一次:%1$s
        账号:planner、officer500102、patrol500102(每个区县一对)、cityenforcer、credit、support、entity、informant、special、admin
        要改密码,设置 KUANGJIE_DEMO_PASSWORD 后重新启动。
        Sample accounts are ready; they share one password, shown only this once: %1$s
        Accounts: planner, officer500102, patrol500102 (a pair per district), cityenforcer, credit, support, entity, informant, special, admin
        To change it, set KUANGJIE_DEMO_PASSWORD and start again.

        """,
        password);
    System.out.flush();
  }

  private String hash(String password) {
    String hash = passwords.encode(password);
    if (hash == null) {
      throw new IllegalStateException("the password encoder gave no hash");
    }
    return hash;
  }
}
