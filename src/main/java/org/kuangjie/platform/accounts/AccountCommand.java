package org.kuangjie.platform.accounts;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.kuangjie.platform.accounts.store.AccountStore;
import org.kuangjie.shared.AuditEvent;
import org.kuangjie.shared.CliCommand;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.ExitCode;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.Text;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the accounts of an installation that does without the sample data. */
@Component
@Command(
    name = "account",
    mixinStandardHelpOptions = true,
    description = {
      "建立账号,或给已有账号换一个新密码;密码随机生成,只显示一次。",
      "Makes an account, or gives an existing one a new password; it is random and shown only once."
    })
class AccountCommand implements CliCommand, java.util.concurrent.Callable<Integer> {

  private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9._-]{1,39}");
  private static final Pattern DISTRICT = Pattern.compile("\\d{6}");

  private final AccountStore accounts;
  private final PasswordEncoder passwords;
  private final ApplicationEventPublisher events;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "USERNAME", description = "用户名 / user name")
  private String username;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description =
          "角色,可重复;不写表示只换密码 / role, repeatable; without it only the password changes: ${COMPLETION-CANDIDATES}")
  private List<Role> roles;

  @Option(
      names = "--district",
      paramLabel = "CODE",
      description = "区县代码(六位),可重复 / district code of six digits, repeatable")
  private List<String> districts;

  @Option(names = "--name", paramLabel = "NAME", description = "显示名称 / name shown to people")
  private String name;

  @SuppressWarnings("NullAway.Init")
  AccountCommand(
      AccountStore accounts, PasswordEncoder passwords, ApplicationEventPublisher events) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.events = events;
  }

  @Override
  @Transactional
  public Integer call() {
    String password = RandomPassword.make();
    String hash = String.valueOf(passwords.encode(password));
    if (roles == null) {
      changePassword(hash);
    } else {
      create(hash);
    }
    spec.commandLine()
        .getOut()
        .printf(
            "账号 %1$s 的密码,只显示这一次:%2$s%nPassword of %1$s, shown only this once: %2$s%n",
            username, password);
    return ExitCode.OK;
  }

  private void changePassword(String hash) {
    if (!accounts.updateHash(username, hash)) {
      throw DomainException.notFound(
          "no-such-account",
          "没有账号 " + username + ";要新建请用 --role 指定角色。",
          "There is no account " + username + "; name a --role to make it.");
    }
    remember("account.change-password", Map.of());
  }

  private void create(String hash) {
    Set<String> codes = districts == null ? Set.of() : new HashSet<>(districts);
    check(codes);
    String shown = name == null ? username : name;
    Account account =
        new Account(username, hash, Text.of(shown, shown), Set.copyOf(roles), codes, false);
    if (!accounts.insertIfAbsent(account)) {
      throw new DomainException(
          DomainException.Kind.CONFLICT,
          "account-exists",
          Text.of("账号 " + username + " 已存在。", "The account " + username + " exists already."));
    }
    remember("account.create", Map.of("roles", roles.toString()));
  }

  private void check(Set<String> codes) {
    if (!USERNAME.matcher(username).matches()) {
      throw DomainException.invalid(
          "bad-username",
          "用户名须为 2 至 40 个小写字母、数字、点、连字符或下划线,以字母开头。",
          "A user name has 2 to 40 lower case letters, digits, dots, hyphens or underscores and"
              + " starts with a letter.");
    }
    if (!codes.stream().allMatch(code -> DISTRICT.matcher(code).matches())) {
      throw DomainException.invalid(
          "bad-district",
          "--district 须为六位区县代码。",
          "--district takes a district code of six digits.");
    }
    if (codes.isEmpty() && roles.stream().anyMatch(Role::isDistrictBound)) {
      throw DomainException.invalid(
          "district-missing",
          "区县角色必须用 --district 指定至少一个区县。",
          "A district role needs at least one --district.");
    }
  }

  private void remember(String action, Map<String, Object> details) {
    events.publishEvent(new AuditEvent("system", action, "account:" + username, details));
  }
}
