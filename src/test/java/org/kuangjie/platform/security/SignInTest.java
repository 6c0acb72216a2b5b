package org.kuangjie.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kuangjie.testing.TestClient.json;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kuangjie.shared.Role;
import org.kuangjie.testing.KuangjieTest;
import org.kuangjie.testing.TestAccounts;
import org.kuangjie.testing.TestClient;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@KuangjieTest
@DisplayName("Foundation: sign-in by form, JSON and HTTP Basic")
class SignInTest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";

  private final TestClient browser;
  private final TestClient program;

  SignInTest(@LocalServerPort int port) {
    browser = TestClient.withCookies(port);
    program = TestClient.of(port);
  }

  @Test
  void theSessionSaysWhoAndWhereAndGivesACsrfToken() {
    JsonNode session = json(program.as(Role.DISTRICT_OFFICER).get("/api/session"));
    assertThat(session.get("signedIn").asBoolean()).isTrue();
    assertThat(session.get("username").asString()).isEqualTo("test_district_officer");
    assertThat(session.get("displayName").get("zh").asString()).isEqualTo("测试");
    assertThat(session.get("roles").get(0).asString()).isEqualTo("DISTRICT_OFFICER");
    assertThat(session.get("districts").get(0).asString()).isEqualTo("500102");
    assertThat(session.get("csrf").get("header").asString()).isEqualTo("X-XSRF-TOKEN");
  }

  @Test
  void aStrangerIsAnonymous() {
    JsonNode session = json(program.get("/api/session"));
    assertThat(session.get("signedIn").asBoolean()).isFalse();
    assertThat(session.get("username").asString()).isEqualTo("anonymous");
    assertThat(session.has("displayName")).isFalse();
  }

  @Test
  void jsonSignInOpensASessionThatSignOutEnds() {
    HttpResponse<String> signedIn = signInByJson(TestAccounts.PASSWORD);
    assertThat(signedIn.statusCode()).isEqualTo(200);
    assertThat(signedIn.headers().allValues("Set-Cookie"))
        .anyMatch(
            cookie ->
                cookie.startsWith("JSESSIONID=")
                    && cookie.contains("HttpOnly")
                    && cookie.contains("SameSite=Lax"));
    assertThat(browser.get("/api/audit").statusCode()).isEqualTo(200);
    assertThat(withToken().send("DELETE", "/api/session", null, "").statusCode()).isEqualTo(204);
    assertThat(browser.get("/api/audit").statusCode()).isEqualTo(401);
  }

  @Test
  void aWrongPasswordIsAnsweredWithoutSayingWhatWasWrong() {
    HttpResponse<String> answer = signInByJson("wrong");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(json(answer).get("code").asString()).isEqualTo("wrong-credentials");
    HttpResponse<String> unknown =
        program.with("Authorization", TestAccounts.basic("nobody", "x")).get("/api/session");
    assertThat(json(unknown).get("code").asString()).isEqualTo("wrong-credentials");
    assertThat(unknown.headers().firstValue("WWW-Authenticate")).isPresent();
  }

  @Test
  void aChangeInACookieSessionWantsTheToken() {
    assertThat(signInByJson(TestAccounts.PASSWORD).statusCode()).isEqualTo(200);
    HttpResponse<String> forged = browser.send("DELETE", "/api/session", null, "");
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(json(forged).get("code").asString()).isEqualTo("csrf-token-missing");
  }

  @Test
  void httpBasicWantsNoTokenAndLeavesNoSession() {
    HttpResponse<String> answer = program.as(Role.ENTITY).send("DELETE", "/api/session", null, "");
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(program.as(Role.ENTITY).get("/api/session").headers().allValues("Set-Cookie"))
        .noneMatch(cookie -> cookie.startsWith("JSESSIONID="));
  }

  @Test
  void browsersAreNotToldToAskForBasicCredentials() {
    HttpResponse<String> answer = program.with("Sec-Fetch-Mode", "cors").get("/api/audit");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
  }

  @Test
  void theFormSignsInAndLeadsToTheMap() {
    TestClient page = browser.with("Accept", "text/html");
    HttpResponse<String> answer = page.post("/login", FORM, form(page, TestAccounts.PASSWORD));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/");
    assertThat(json(browser.get("/api/session")).get("signedIn").asBoolean()).isTrue();
  }

  @Test
  void theFormSaysInBothLanguagesWhatWentWrong() {
    TestClient page = browser.with("Accept", "text/html");
    HttpResponse<String> answer = page.post("/login", FORM, form(page, "wrong"));
    String location = answer.headers().firstValue("Location").orElse("");
    assertThat(location).endsWith("/login?problem=wrong-credentials");
    assertThat(page.get("/login?problem=wrong-credentials").body())
        .contains("role=\"alert\"", "用户名或密码不正确", "The user name or the password is wrong");
    assertThat(page.get("/login?problem=%3Cscript%3E").body()).doesNotContain("<script");
  }

  @Test
  void tenFailuresLockTheAccountForThatAddress() {
    TestClient address = program.with("X-Forwarded-For", "203.0.113.7");
    TestClient guess =
        address.with("Authorization", TestAccounts.basic("test_credit_officer", "guess"));
    for (int i = 0; i < LoginThrottle.FAILURES_PER_ADDRESS; i++) {
      assertThat(guess.get("/api/session").statusCode()).isEqualTo(401);
    }
    TestClient right =
        address.with(
            "Authorization", TestAccounts.basic("test_credit_officer", TestAccounts.PASSWORD));
    HttpResponse<String> locked = right.get("/api/session");
    assertThat(locked.statusCode()).isEqualTo(429);
    assertThat(locked.headers().firstValue("Retry-After")).contains("60");
    assertThat(right.with("X-Forwarded-For", "203.0.113.8").get("/api/session").statusCode())
        .isEqualTo(200);
  }

  @Test
  void signInsAreAuditedAndRefusedNamesLookAlikeWhetherTheyExistOrNot() {
    int before = audited("session.sign-in", "test_administrator");
    assertThat(signInByJson(TestAccounts.PASSWORD).statusCode()).isEqualTo(200);
    assertThat(audited("session.sign-in", "test_administrator")).isEqualTo(before + 1);
    for (String name : List.of("test_technical_support", "nobody.at.all")) {
      guess(name);
      assertThat(audited("session.sign-in-failed", name)).isEqualTo(1);
    }
    guess("My Secret Passw0rd!");
    JsonNode all = json(audit("size=200"));
    assertThat(all.toString()).doesNotContain("Passw0rd").contains("account:?");
  }

  @Test
  void httpBasicIsAuditedOnceAndNotPerRequest() {
    for (int i = 0; i < 3; i++) {
      program.as(Role.CITY_ENFORCEMENT).get("/api/session");
    }
    assertThat(audited("session.sign-in", "test_city_enforcement")).isEqualTo(1);
  }

  private void guess(String username) {
    program.with("Authorization", TestAccounts.basic(username, "guess")).get("/api/session");
  }

  private int audited(String action, String username) {
    return json(audit("action=" + action + "&subject=account:" + username)).get("total").asInt();
  }

  private HttpResponse<String> audit(String query) {
    return program.as(Role.ADMINISTRATOR).get("/api/audit?" + query);
  }

  @Test
  void everyAnswerCarriesTheSecurityHeaders() {
    var headers = program.get("/login").headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains("script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe-inline");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
  }

  private HttpResponse<String> signInByJson(String password) {
    return withToken()
        .post(
            "/api/session",
            JSON,
            "{\"username\":\"test_administrator\",\"password\":\"%s\"}".formatted(password));
  }

  private TestClient withToken() {
    JsonNode csrf = json(browser.get("/api/session")).get("csrf");
    return browser.with(csrf.get("header").asString(), csrf.get("token").asString());
  }

  private static String form(TestClient page, String password) {
    String html = page.get("/login").body();
    String marker = "name=\"_csrf\" value=\"";
    int start = html.indexOf(marker) + marker.length();
    String token = html.substring(start, html.indexOf('"', start));
    return "username=test_city_planner&password=%s&_csrf=%s".formatted(password, token);
  }
}
