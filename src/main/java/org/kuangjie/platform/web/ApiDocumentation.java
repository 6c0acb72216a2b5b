package org.kuangjie.platform.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the generated API documentation says beyond the end points themselves. */
@Configuration(proxyBeanMethods = false)
class ApiDocumentation {

  private static final String PROBLEM_REFERENCE = "#/components/schemas/Problem";

  @Bean
  OpenAPI description(ObjectProvider<BuildProperties> build) {
    BuildProperties known = build.getIfAvailable();
    Components components =
        new Components()
            .addSecuritySchemes(
                "basic", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"))
            .addSecuritySchemes(
                "session",
                new SecurityScheme()
                    .type(SecurityScheme.Type.APIKEY)
                    .in(SecurityScheme.In.COOKIE)
                    .name("JSESSIONID"));
    return new OpenAPI()
        .info(
            new Info()
                .title("矿界接口 / Kuangjie API")
                .description(
                    "矿产规划与执法监管服务器。错误一律为 application/problem+json,中英文并列。\n\n"
                        + "Mining planning and enforcement server. Errors are always"
                        + " application/problem+json, Chinese with English beside.")
                .version(known == null ? "0" : known.getVersion()))
        .components(components)
        .addSecurityItem(new SecurityRequirement().addList("basic"))
        .addSecurityItem(new SecurityRequirement().addList("session"));
  }

  /**
   * Every operation may answer with a problem; added last, or springdoc drops the schema unused.
   */
  @Bean
  OpenApiCustomizer problems() {
    Content content =
        new Content()
            .addMediaType(
                "application/problem+json",
                new MediaType().schema(new Schema<>().$ref(PROBLEM_REFERENCE)));
    ApiResponse problem = new ApiResponse().description("错误 / a problem").content(content);
    return api -> {
      ModelConverters.getInstance().read(Problem.class).forEach(api.getComponents()::addSchemas);
      api.getPaths().values().stream()
          .flatMap(path -> path.readOperations().stream())
          .map(Operation::getResponses)
          .forEach(responses -> responses.addApiResponse("default", problem));
    };
  }
}
