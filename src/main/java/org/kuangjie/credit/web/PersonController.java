package org.kuangjie.credit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.identity.Duty;
import org.kuangjie.credit.identity.People;
import org.kuangjie.credit.identity.Person;
import org.kuangjie.credit.identity.Purpose;
import org.kuangjie.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Numbers of people travel in bodies, never in addresses, which end up in logs. */
@RestController
@Tag(name = "credit-people", description = "从业人员 / people")
class PersonController {

  private final People people;

  PersonController(People people) {
    this.people = people;
  }

  /**
   * Somebody in a unit.
   *
   * @param number 居民身份证号码
   * @param from first day of the function
   */
  record EmploymentBody(
      @NotBlank @Size(max = 50) String name,
      @NotBlank @Size(max = 40) String number,
      @Nullable @Size(max = 100) String contact,
      @NotNull Duty duty,
      @NotNull LocalDate from) {

    @Override
    public String toString() {
      return "EmploymentBody[***]";
    }
  }

  /** The last day of a function. */
  record LeaveBody(@NotNull LocalDate lastDay) {}

  /** One field of who is looked for. */
  record PersonQuery(
      @NotNull @Pattern(regexp = "number|name|contact") String field,
      @NotBlank @Size(max = 100) String text) {

    @Override
    public String toString() {
      return "PersonQuery[***]";
    }
  }

  /**
   * Why somebody has to be known.
   *
   * @param reference number of the matter
   */
  record UnmaskBody(@NotNull Purpose purpose, @NotBlank @Size(max = 100) String reference) {}

  @GetMapping("/api/credit/entities/{id}/people")
  @PreAuthorize(Policy.SEES_OR_ENTITY)
  @Operation(summary = "单位人员，脱敏 / people of a unit, masked")
  List<People.Member> list(@PathVariable UUID id, Actor actor) {
    return people.list(id, actor);
  }

  @PostMapping("/api/credit/entities/{id}/people")
  @ResponseStatus(HttpStatus.CREATED)
  @PreAuthorize(Policy.ENTERS)
  @Operation(summary = "登记任职 / enter that somebody works in the unit")
  People.Member employ(
      @PathVariable UUID id, @Valid @RequestBody EmploymentBody body, Actor actor) {
    return people.employ(
        id,
        new Person.Fields(body.name(), body.number(), body.contact()),
        body.duty(),
        body.from(),
        actor);
  }

  @PostMapping("/api/credit/employments/{id}/end")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PreAuthorize(Policy.ENTERS)
  @Operation(summary = "结束任职 / end a function")
  void end(@PathVariable UUID id, @Valid @RequestBody LeaveBody body, Actor actor) {
    people.end(id, body.lastDay(), actor);
  }

  @PostMapping("/api/credit/people/search")
  @PreAuthorize(Policy.KEEPS)
  @Operation(summary = "按号码、姓名或联系方式精确检索 / search by one exact field")
  List<Person> search(@Valid @RequestBody PersonQuery query, Actor actor) {
    return people.search(query.field(), query.text(), actor);
  }

  @PostMapping("/api/credit/people/{id}/unmask")
  @PreAuthorize(Policy.DECIDES)
  @Operation(summary = "查看完整信息，须说明用途并留痕 / open the fields for a purpose; logged")
  Person.Fields unmask(@PathVariable UUID id, @Valid @RequestBody UnmaskBody body, Actor actor) {
    return people.unmask(id, body.purpose(), body.reference(), actor);
  }
}
