package org.kuangjie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import violations.modules.FixtureApplication;

@DisplayName("Architecture §2: modules depend along the arrows only")
class ModularityTests {

  @Test
  void modulesUseOnlyWhatTheyAreAllowedTo() {
    ApplicationModules modules = ApplicationModules.of(KuangjieApplication.class);
    assertThat(modules.getModuleByName("platform")).isPresent();
    modules.verify();
  }

  @Test
  void aModuleThatReachesIntoAnotherIsFound() {
    ApplicationModules broken = ApplicationModules.of(FixtureApplication.class, location -> true);
    assertThatThrownBy(broken::verify)
        .isInstanceOf(Violations.class)
        .hasMessageContaining("lower")
        .hasMessageContaining("higher");
  }
}
