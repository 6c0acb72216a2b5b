package org.kuangjie.catalogue.web;

import java.util.Set;
import org.kuangjie.platform.accounts.SignedIn;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Role;
import org.kuangjie.shared.Text;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A signed-in person of a test. */
record Someone(Actor actor) implements SignedIn {

  static RequestPostProcessor planner() {
    return as(new Actor("test-planner", Set.of(Role.CITY_PLANNER), Set.of()));
  }

  static RequestPostProcessor officerOf(String district) {
    return as(new Actor("test-officer", Set.of(Role.DISTRICT_OFFICER), Set.of(district)));
  }

  /** With every role named, bound to the district. */
  static RequestPostProcessor with(String district, Role... roles) {
    return as(new Actor("test-person", Set.of(roles), Set.of(district)));
  }

  private static RequestPostProcessor as(Actor actor) {
    String role = "ROLE_" + actor.roles().iterator().next().name();
    TestingAuthenticationToken token =
        new TestingAuthenticationToken(new Someone(actor), "none", role);
    return SecurityMockMvcRequestPostProcessors.authentication(token);
  }

  @Override
  public Text displayName() {
    return Text.of("测试", "Test");
  }
}
