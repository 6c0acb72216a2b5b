package org.kuangjie.platform.accounts;

import java.util.List;
import java.util.Set;
import org.kuangjie.shared.CliCommand;
import org.kuangjie.shared.ExitCode;
import org.kuangjie.shared.Role;
import org.springframework.stereotype.Component;
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

  private final AccountKeeper keeper;

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
  AccountCommand(AccountKeeper keeper) {
    this.keeper = keeper;
  }

  @Override
  public Integer call() {
    String password = RandomPassword.make();
    if (roles == null) {
      keeper.changePassword(username, password);
    } else {
      Set<String> codes = districts == null ? Set.of() : Set.copyOf(districts);
      keeper.create(username, name == null ? username : name, Set.copyOf(roles), codes, password);
    }
    spec.commandLine()
        .getOut()
        .printf(
            "账号 %1$s 的密码,只显示这一次:%2$s%nPassword of %1$s, shown only this once: %2$s%n",
            username, password);
    return ExitCode.OK;
  }
}
