package violations.modules;

/** Root of two modules that break the rules, so that the rules are seen to bite. */
@org.springframework.modulith.Modulithic
public final class FixtureApplication {

  private FixtureApplication() {}
}
