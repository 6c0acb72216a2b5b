package org.kuangjie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangjie.shared.Role;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

/** A start of Spring Boot itself, with settings of all kinds and nothing else. */
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("Architecture §4.11: a wrong value stops the start with a clear message")
class WrongSettingsTest {

  record Inner(@DefaultValue("5") @DecimalMin("1") @DecimalMax("9.5") double halfWidth) {}

  @Validated
  @ConfigurationProperties("kuangjie.catalogue")
  record Settings(
      boolean loadSample,
      @DefaultValue("3") @Min(1) @Max(20) int longCount,
      @DefaultValue("ENTITY") Role firstRole,
      @DefaultValue @Valid Inner inner) {}

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties({Settings.class, ServerProperties.class})
  static class Application {}

  @ParameterizedTest
  @CsvSource({
    "KUANGJIE_LOAD_SAMPLE=maybe, KUANGJIE_LOAD_SAMPLE 须为 true 或 false",
    "KUANGJIE_LOAD_SAMPLE=maybe, KUANGJIE_LOAD_SAMPLE must be true or false",
    "KUANGJIE_PORT=abc, KUANGJIE_PORT 须为 0 至 65535 的整数",
    "KUANGJIE_PORT=70000, KUANGJIE_PORT must be an integer from 0 to 65535",
    "KUANGJIE_PORT=-1, KUANGJIE_PORT must be an integer from 0 to 65535",
    "kuangjie.catalogue.long-count=21, 'kuangjie.catalogue.long-count must be: ≥ 1, ≤ 20'",
    "kuangjie.catalogue.longCount=many, kuangjie.catalogue.long-count must be an integer",
    "kuangjie.catalogue.inner.half-width=0, '.half-width 须满足:≥ 1, ≤ 9.5'",
    "kuangjie.catalogue.first-role=KING, 'must be one of CITY_PLANNER, DISTRICT_OFFICER'"
  })
  void aWrongValueIsNamedWithItsRange(String setting, String words, CapturedOutput output) {
    assertThat(start(setting)).isNotNull();
    assertThat(output).contains(words).doesNotContain("\tat ", "Exception:");
  }

  @Test
  void rightValuesStart(CapturedOutput output) {
    assertThat(start("KUANGJIE_LOAD_SAMPLE=true")).isNull();
    assertThat(output).doesNotContain("配置有误");
  }

  private static @org.jspecify.annotations.Nullable Throwable start(String setting) {
    SpringApplication application = new SpringApplication(Application.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    return catchThrowable(() -> application.run("--" + setting).close());
  }
}
