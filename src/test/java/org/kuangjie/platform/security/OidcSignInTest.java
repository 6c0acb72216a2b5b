package org.kuangjie.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kuangjie.testing.TestClient.json;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.shared.Role;
import org.kuangjie.testing.KuangjieTest;
import org.kuangjie.testing.TestAccounts;
import org.kuangjie.testing.TestClient;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

@KuangjieTest
@DirtiesContext
@DisplayName("Foundation: sign-in by OpenID Connect, as configured")
class OidcSignInTest {

  private static final String REGISTRATION = "spring.security.oauth2.client.registration.city.";

  private static final FakeIssuer ISSUER = issuer();

  private final TestClient browser;
  private final TestClient program;
  private final String subject = UUID.randomUUID().toString();

  OidcSignInTest(@LocalServerPort int port) {
    browser = TestClient.withCookies(port);
    program = TestClient.of(port);
  }

  private static FakeIssuer issuer() {
    try {
      return new FakeIssuer();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add(REGISTRATION + "client-id", () -> FakeIssuer.CLIENT);
    settings.add(REGISTRATION + "client-secret", () -> FakeIssuer.SECRET);
    settings.add(REGISTRATION + "scope", () -> "openid");
    settings.add("spring.security.oauth2.client.provider.city.issuer-uri", ISSUER::address);
    settings.add("kuangjie.security.roles-claim", () -> "groups");
    settings.add("kuangjie.security.districts-claim", () -> "areas");
    settings.add("kuangjie.security.role-names.[规划处]", () -> "DISTRICT_OFFICER");
    settings.add("kuangjie.web.trusted-proxies", () -> "198.51.100.1/32");
  }

  @AfterAll
  static void stop() {
    ISSUER.stop();
  }

  @Test
  void rolesAndDistrictsComeFromTheConfiguredClaims() throws Exception {
    ISSUER.says(
        Map.of("sub", subject, "name", "测试", "groups", List.of("规划处"), "areas", List.of("500102")));
    HttpResponse<String> answer = signIn();
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(location(answer)).endsWith("/").doesNotContain("problem");
    JsonNode session = json(browser.get("/api/session"));
    assertThat(session.get("username").asString()).isEqualTo("oidc:city:" + subject);
    assertThat(session.get("displayName").get("zh").asString()).isEqualTo("测试");
    assertThat(session.get("roles").get(0).asString()).isEqualTo("DISTRICT_OFFICER");
    assertThat(session.get("districts").get(0).asString()).isEqualTo("500102");
  }

  @Test
  void aSubjectThatNamesALocalAccountIsSomebodyElseInTheAuditLog() throws Exception {
    String local = TestAccounts.username(Role.ADMINISTRATOR);
    ISSUER.says(Map.of("sub", local, "preferred_username", local, "groups", "ENTITY"));
    signIn();
    JsonNode session = json(browser.get("/api/session"));
    assertThat(session.get("username").asString()).isEqualTo("oidc:city:" + local);
    assertThat(browser.get("/api/audit").statusCode()).isEqualTo(403);
    JsonNode entries =
        json(
            program
                .as(Role.ADMINISTRATOR)
                .get("/api/audit?action=session.sign-in&actor=oidc:city:" + local));
    assertThat(entries.get("total").asInt()).isEqualTo(1);
  }

  @Test
  void aTokenForAnotherAudienceIsRefused() throws Exception {
    ISSUER.says(Map.of("sub", subject, "groups", "ADMINISTRATOR"));
    ISSUER.speaksTo("another-program");
    expectRefusal();
  }

  @Test
  void aTokenSignedByAnotherKeyIsRefused() throws Exception {
    ISSUER.says(Map.of("sub", subject, "groups", "ADMINISTRATOR"));
    ISSUER.isForged();
    expectRefusal();
  }

  @Test
  void aPersonWithoutARoleIsRefused() throws Exception {
    ISSUER.says(Map.of("sub", subject, "groups", "guest"));
    expectRefusal();
  }

  @Test
  void theSignInPageOffersTheIssuer() {
    assertThat(browser.get("/login").body()).contains("href=\"oauth2/authorization/city\"");
  }

  @Test
  void anAddressThatNoTrustedProxyVouchesForDoesNotDodgeTheThrottle() {
    String wrong = TestAccounts.basic(TestAccounts.username(Role.CITY_PLANNER), "guess");
    int last = 0;
    for (int i = 0; i <= LoginThrottle.FAILURES_PER_ADDRESS; i++) {
      last =
          program
              .with("Authorization", wrong)
              .with("X-Forwarded-For", "203.0.113." + i)
              .get("/api/session")
              .statusCode();
    }
    assertThat(last).isEqualTo(429);
  }

  private void expectRefusal() throws Exception {
    assertThat(location(signIn())).endsWith("/login?problem=issuer-refused");
    JsonNode session = json(browser.get("/api/session"));
    assertThat(session.get("signedIn").asBoolean()).isFalse();
  }

  /** The way of a browser: our server, the issuer, our server. */
  private HttpResponse<String> signIn() throws Exception {
    TestClient page = browser.with("Accept", "text/html");
    String atTheIssuer = location(page.get("/oauth2/authorization/city"));
    assertThat(atTheIssuer).startsWith(ISSUER.address() + "/authorize?").contains("nonce=");
    HttpResponse<String> signedIn =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(URI.create(atTheIssuer)).build(), BodyHandlers.ofString());
    URI back = URI.create(location(signedIn));
    assertThat(back.getPath()).isEqualTo("/login/oauth2/code/city");
    return page.get(back.getRawPath() + "?" + back.getRawQuery());
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
