package org.kuangjie;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import violations.enforcement.OwnDeadline;
import violations.shared.SpringInShared;
import violations.web.FieldInjected;
import violations.web.OldDate;
import violations.web.PublicController;
import violations.web.PublicEntity;
import violations.web.PublicRepository;
import violations.web.SqlOutsideStore;

@DisplayName("Architecture §2, §4: rules every class keeps, each shown to bite")
class ArchitectureTests {

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.kuangjie");

  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of(
            noClasses()
                .that()
                .areMetaAnnotatedWith("org.springframework.stereotype.Controller")
                .should()
                .bePublic(),
            PublicController.class),
        Arguments.of(
            noClasses().that(areEntities()).should().bePublic().allowEmptyShould(true),
            PublicEntity.class),
        Arguments.of(
            noClasses()
                .that()
                .areAssignableTo("org.springframework.data.repository.Repository")
                .should()
                .bePublic()
                .allowEmptyShould(true),
            PublicRepository.class),
        Arguments.of(
            noClasses()
                .that()
                .resideInAnyPackage("..shared..", "..geo..")
                .should()
                .dependOnClassesThat(areSpringOrHibernate()),
            SpringInShared.class),
        Arguments.of(
            noClasses()
                .that()
                .resideOutsideOfPackages("..store..", "..store")
                .should()
                .dependOnClassesThat(sendSql()),
            SqlOutsideStore.class),
        Arguments.of(
            noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.kuangjie.enforcement.web.AlertFeed") // ROME's API
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(java.util.Date.class, java.util.Calendar.class),
            OldDate.class),
        Arguments.of(
            noClasses()
                .that()
                .resideInAnyPackage("..enforcement..", "..credit..", "..deadlines..")
                .should()
                .callMethodWhere(reckonsDates()),
            OwnDeadline.class),
        Arguments.of(
            noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource"),
            FieldInjected.class),
        Arguments.of(
            classes().that().haveSimpleNameEndingWith("Controller").should().bePackagePrivate(),
            PublicController.class));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void everyClassKeeps(ArchRule rule, Class<?> violator) {
    rule.check(OURS);
    assertThat(violator).isNotNull();
  }

  @ParameterizedTest(name = "{1} breaks: {0}")
  @MethodSource("rules")
  void theRuleBites(ArchRule rule, Class<?> violator) {
    JavaClasses broken = new ClassFileImporter().importClasses(violator);
    assertThat(rule.evaluate(broken).hasViolation()).isTrue();
  }

  /** D.4: a deadline is reckoned by the legal clock alone. */
  private static DescribedPredicate<JavaMethodCall> reckonsDates() {
    Set<String> dates =
        Set.of(
            "LocalDate",
            "LocalDateTime",
            "ZonedDateTime",
            "OffsetDateTime",
            "ChronoUnit",
            "Period");
    return DescribedPredicate.describe(
        "reckons with dates outside of shared.clock.LegalClock",
        call ->
            call.getTargetOwner().getPackageName().startsWith("java.time")
                && dates.contains(call.getTargetOwner().getSimpleName())
                && call.getName()
                    .matches(
                        "(plus|minus|addTo|between|until).*|with[A-Z].*|of(Days|Weeks|Months|Years)"));
  }

  private static DescribedPredicate<JavaClass> areEntities() {
    return DescribedPredicate.describe(
        "are entities",
        type ->
            type.isAnnotatedWith("jakarta.persistence.Entity")
                || type.isAnnotatedWith("jakarta.persistence.Embeddable")
                || type.isAnnotatedWith("jakarta.persistence.MappedSuperclass"));
  }

  private static DescribedPredicate<JavaClass> areSpringOrHibernate() {
    return DescribedPredicate.describe(
        "are Spring (but for the module annotation) or Hibernate",
        type ->
            (type.getPackageName().startsWith("org.springframework")
                    && !type.getPackageName().startsWith("org.springframework.modulith"))
                || type.getPackageName().startsWith("org.hibernate")
                || type.getPackageName().startsWith("jakarta.persistence"));
  }

  private static DescribedPredicate<JavaClass> sendSql() {
    return DescribedPredicate.describe(
        "send SQL",
        type ->
            type.getPackageName().startsWith("org.springframework.jdbc")
                || type.getName().equals("jakarta.persistence.EntityManager"));
  }
}
