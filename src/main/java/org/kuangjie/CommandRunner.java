package org.kuangjie;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangjie.shared.CliCommand;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.ExitCode;
import org.kuangjie.shared.LocalCommand;
import org.kuangjie.shared.Text;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.util.ClassUtils;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Runs one command. Help and usage errors are answered before the application starts, so they need
 * neither a database nor patience.
 */
final class CommandRunner {

  private static final Set<String> ROOT_OPTIONS = Set.of("-h", "--help", "-V", "--version");
  private static final String[] QUIET = {
    "--logging.config=classpath:logback-command.xml",
    "--spring.main.lazy-initialization=true",
    "--spring.modulith.events.republish-outstanding-events-on-restart=false"
  };

  private static final String LOGBACK_FILE = "logback.configurationFile";

  private final PrintWriter out;
  private final PrintWriter err;

  CommandRunner() {
    this(
        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8));
  }

  CommandRunner(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /** Spring's own arguments all start with two hyphens and are none of ours. */
  static boolean isCommandLine(String[] args) {
    return args.length > 0 && (!args[0].startsWith("--") || ROOT_OPTIONS.contains(args[0]));
  }

  int run(String[] args) {
    // What a library remarks before the application starts goes to standard error, as with QUIET.
    System.setProperty(LOGBACK_FILE, "logback-command.xml");
    try {
      return answer(args);
    } finally {
      System.clearProperty(LOGBACK_FILE);
    }
  }

  private int answer(String[] args) {
    SpringObjenesis empty = new SpringObjenesis();
    CommandLine rehearsal = commandLine(unfilled(empty));
    try {
      ParseResult parsed = rehearsal.parseArgs(args);
      Integer answered = CommandLine.executeHelpRequest(parsed);
      if (answered != null) {
        return answered;
      }
      if (!parsed.hasSubcommand()) {
        rehearsal.usage(err);
        return ExitCode.USAGE;
      }
      if (parsed.subcommand().commandSpec().userObject() instanceof LocalCommand) {
        return commandLine(local(CommandLine.defaultFactory())).execute(args);
      }
    } catch (ParameterException e) {
      return wrongUsage(e);
    }
    return runForReal(args);
  }

  private int runForReal(String[] args) {
    System.clearProperty(LOGBACK_FILE);
    try (ConfigurableApplicationContext application = start()) {
      return commandLine(beans(application)).execute(args);
    } catch (RuntimeException e) {
      return failed(e);
    }
  }

  private static ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(KuangjieApplication.class)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .run(QUIET);
  }

  private CommandLine commandLine(IFactory factory) {
    CommandLine line = new CommandLine(RootCommand.class, factory);
    for (Class<?> command : commands()) {
      line.addSubcommand(new CommandLine(command, factory));
    }
    line.setOut(out);
    line.setErr(err);
    line.setParameterExceptionHandler((e, args) -> wrongUsage(e));
    line.setExecutionExceptionHandler((e, failing, parsed) -> failed(e));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(true);
    line.setUsageHelpLongOptionsMaxWidth(36);
    return line;
  }

  /** Every {@link CliCommand} of the application, in alphabetical order. */
  private static List<? extends Class<?>> commands() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(CliCommand.class));
    return scanner.findCandidateComponents("org.kuangjie").stream()
        .map(found -> Objects.requireNonNull(found.getBeanClassName()))
        .map(name -> ClassUtils.resolveClassName(name, null))
        .sorted(Comparator.comparing(Class::getName))
        .toList();
  }

  /** Commands as picocli reads them, without what they work with. */
  private static IFactory unfilled(SpringObjenesis empty) {
    return new IFactory() {
      @Override
      public <K> K create(Class<K> type) throws Exception {
        return CliCommand.class.isAssignableFrom(type)
            ? empty.newInstance(type, false)
            : CommandLine.defaultFactory().create(type);
      }
    };
  }

  private static IFactory beans(ConfigurableApplicationContext application) {
    return new IFactory() {
      @Override
      public <K> K create(Class<K> type) throws Exception {
        boolean bean =
            CliCommand.class.isAssignableFrom(type) && !LocalCommand.class.isAssignableFrom(type);
        return bean
            ? unproxied(application.getBean(type))
            : CommandLine.defaultFactory().create(type);
      }
    };
  }

  /** Only a local command is filled; the others are not called. */
  private static IFactory local(IFactory factory) {
    IFactory empty = unfilled(new SpringObjenesis());
    return new IFactory() {
      @Override
      public <K> K create(Class<K> type) throws Exception {
        return (LocalCommand.class.isAssignableFrom(type) ? factory : empty).create(type);
      }
    };
  }

  /** picocli fills fields; a proxy has none that count. */
  @SuppressWarnings("unchecked")
  private static <K> K unproxied(K bean) {
    Object target = AopProxyUtils.getSingletonTarget(bean);
    return target == null ? bean : (K) target;
  }

  private int wrongUsage(ParameterException failure) {
    err.println("用法错误:" + failure.getMessage());
    err.println("Wrong usage: " + failure.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(failure, err);
    err.println("kuangjie --help");
    return ExitCode.USAGE;
  }

  private int failed(Throwable failure) {
    List<Text> wrong = WrongSettings.list(failure);
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof DomainException known) {
        err.printf("错误 [%s]:%s%n", known.code(), known.text().zh());
        err.printf("Error [%s]: %s%n", known.code(), known.text().en());
        return ExitCode.of(known.kind());
      }
      if (cause instanceof java.sql.SQLException sql
          && sql.getSQLState() != null
          && sql.getSQLState().startsWith("08")) {
        err.println("错误 [database-unavailable]:无法连接数据库,请检查 KUANGJIE_DB_URL。");
        err.println(
            "Error [database-unavailable]: no connection to the database; see KUANGJIE_DB_URL.");
        return ExitCode.UNAVAILABLE;
      }
    }
    if (!wrong.isEmpty()) {
      wrong.forEach(text -> err.printf("配置有误:%s%n", text.zh()));
      wrong.forEach(text -> err.printf("Wrong setting: %s%n", text.en()));
      return ExitCode.INVALID_INPUT;
    }
    err.println("程序内部错误,请把下面的内容告诉维护者。");
    err.println("Internal error; please tell the maintainers what follows.");
    failure.printStackTrace(err);
    return ExitCode.INTERNAL;
  }

  /** The version the build wrote into the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws java.io.IOException {
      java.util.Properties build = new java.util.Properties();
      try (var file = Version.class.getResourceAsStream("/META-INF/build-info.properties")) {
        if (file != null) {
          build.load(file);
        }
      }
      return new String[] {"矿界 Kuangjie " + build.getProperty("build.version", "(unpackaged)")};
    }
  }
}
