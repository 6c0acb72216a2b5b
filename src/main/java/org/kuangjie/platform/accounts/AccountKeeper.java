package org.kuangjie.platform.accounts;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.kuangjie.platform.accounts.store.AccountStore;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AreaCode;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.Text;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and changes accounts; every change is in the audit log. */
@Service
@Transactional
class AccountKeeper {

  private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9._-]{1,39}");
  private static final Set<String> RESERVED =
      Set.of(Actor.ANONYMOUS.username(), Actor.SYSTEM.username());

  private final AccountStore accounts;
  private final PasswordEncoder passwords;
  private final ApplicationEventPublisher events;

  AccountKeeper(
      AccountStore accounts, PasswordEncoder passwords, ApplicationEventPublisher events) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.events = events;
  }

  void changePassword(String username, String password) {
    if (!accounts.updateHash(username, hash(password))) {
      throw DomainException.notFound(
          "no-such-account",
          "没有账号 " + username + ";要新建请用 --role 指定角色。",
          "There is no account " + username + "; name a --role to make it.");
    }
    remember(username, "account.change-password", Map.of());
  }

  /**
   * @param districts needed for district roles
   */
  void create(
      String username, String name, Set<Role> roles, Set<String> districts, String password) {
    check(username, roles, districts);
    Account account =
        new Account(username, hash(password), Text.of(name, name), roles, districts, false);
    if (!accounts.insertIfAbsent(account)) {
      throw new DomainException(
          DomainException.Kind.CONFLICT,
          "account-exists",
          Text.of("账号 " + username + " 已存在。", "The account " + username + " exists already."));
    }
    remember(username, "account.create", Map.of("roles", roles.toString()));
  }

  private static void check(String username, Set<Role> roles, Set<String> districts) {
    if (RESERVED.contains(username)) {
      throw DomainException.invalid(
          "reserved-username",
          "用户名 " + username + " 由系统保留,请换一个。",
          "The user name " + username + " stands for the system itself; choose another.");
    }
    if (!USERNAME.matcher(username).matches()) {
      throw DomainException.invalid(
          "bad-username",
          "用户名须为 2 至 40 个小写字母、数字、点、连字符或下划线,以字母开头。",
          "A user name has 2 to 40 lower case letters, digits, dots, hyphens or underscores and"
              + " starts with a letter.");
    }
    if (!districts.stream().allMatch(AreaCode::isOne)) {
      throw DomainException.invalid(
          "bad-district",
          "--district 须为六位区县代码，或功能区代码（如 WSJKQ）。",
          "--district takes a district code of six digits, or the code of a functional zone (e.g. WSJKQ).");
    }
    if (districts.isEmpty() && roles.stream().anyMatch(Role::isDistrictBound)) {
      throw DomainException.invalid(
          "district-missing",
          "区县角色必须用 --district 指定至少一个区县。",
          "A district role needs at least one --district.");
    }
  }

  private String hash(String password) {
    return String.valueOf(passwords.encode(password));
  }

  private void remember(String username, String action, Map<String, Object> details) {
    events.publishEvent(new AuditEvent("system", action, "account:" + username, details));
  }
}
