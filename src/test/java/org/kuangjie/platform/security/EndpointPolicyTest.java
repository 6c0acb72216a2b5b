package org.kuangjie.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kuangjie.shared.Role;
import org.kuangjie.testing.EndpointTable;
import org.kuangjie.testing.EndpointTable.Line;
import org.kuangjie.testing.KuangjieTest;
import org.kuangjie.testing.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@KuangjieTest
@DisplayName("Foundation: every end point has a declared policy, and keeps it")
class EndpointPolicyTest {

  /** A controller whose author forgot the policy. */
  public static final class Forgetful {
    @GetMapping("/forgotten")
    public String answer() {
      return "open";
    }
  }

  private final RequestMappingHandlerMapping mappings;
  private final int port;

  @Autowired
  EndpointPolicyTest(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
      @LocalServerPort int port) {
    this.mappings = mappings;
    this.port = port;
  }

  @Test
  void everyHandlerMethodCarriesPreAuthorize() {
    List<String> open =
        ours().values().stream()
            .filter(method -> PolicyGate.findPolicy(method) == null)
            .map(HandlerMethod::getShortLogMessage)
            .toList();
    assertThat(open).as("handler methods without @PreAuthorize").isEmpty();
  }

  @Test
  void aHandlerMethodWithoutPolicyWouldBeFound() throws NoSuchMethodException {
    HandlerMethod method = new HandlerMethod(new Forgetful(), "answer");
    assertThat(PolicyGate.findPolicy(method)).isNull();
  }

  @Test
  void theTableNamesEveryEndpointOnce() {
    Set<String> mapped = new TreeSet<>();
    ours().keySet().forEach(info -> mapped.addAll(names(info)));
    assertThat(EndpointTable.lines().stream().map(Line::name))
        .as("src/test/resources/endpoint-policies.txt")
        .containsExactlyInAnyOrderElementsOf(mapped);
  }

  @TestFactory
  Stream<DynamicTest> everyRoleIsLetInOrKeptOutAsTheTableSays() {
    return EndpointTable.lines().stream()
        .flatMap(
            line ->
                Stream.concat(
                    Stream.of(
                        DynamicTest.dynamicTest(
                            line.name() + " nobody",
                            () -> check(line, TestClient.of(port), line.isPublic(), 401))),
                    Arrays.stream(Role.values())
                        .map(
                            role ->
                                DynamicTest.dynamicTest(
                                    line.name() + " " + role,
                                    () ->
                                        check(
                                            line,
                                            TestClient.of(port).as(role),
                                            line.roles().contains(role),
                                            403)))));
  }

  private void check(Line line, TestClient client, boolean allowed, int refusal) {
    var session = TestClient.json(client.get("/api/session"));
    String token = session.get("csrf").get("token").asString();
    String cookie = "XSRF-TOKEN=" + cookieOf(client);
    boolean changes = !line.method().equals("GET");
    TestClient caller =
        changes && session.get("signedIn").asBoolean() ? client : client.with("Cookie", cookie);
    if (changes) {
      caller = caller.with("X-XSRF-TOKEN", cookie.substring("XSRF-TOKEN=".length()));
    }
    int status = caller.send(line.method(), line.callable(), null, "").statusCode();
    assertThat(token).isNotEmpty();
    if (allowed) {
      assertThat(status).isNotIn(401, 403);
      assertThat(status < 500 || status == 501).as("%s %d", line, status).isTrue(); // 501: WMTS
    } else {
      assertThat(status).isEqualTo(refusal);
    }
  }

  private static String cookieOf(TestClient client) {
    return client.get("/api/session").headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith("XSRF-TOKEN="))
        .map(cookie -> cookie.substring("XSRF-TOKEN=".length(), cookie.indexOf(';')))
        .findFirst()
        .orElse("");
  }

  private Map<RequestMappingInfo, HandlerMethod> ours() {
    return mappings.getHandlerMethods().entrySet().stream()
        .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.kuangjie."))
        .filter(entry -> !entry.getKey().getPatternValues().contains("/error"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Set<String> names(RequestMappingInfo info) {
    return info.getMethodsCondition().getMethods().stream()
        .flatMap(method -> info.getPatternValues().stream().map(path -> method + " " + path))
        .collect(Collectors.toSet());
  }
}
