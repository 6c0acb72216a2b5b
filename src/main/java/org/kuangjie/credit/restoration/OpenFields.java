package org.kuangjie.credit.restoration;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kuangjie.credit.identity.EntityRegister;
import org.kuangjie.credit.identity.People;
import org.kuangjie.credit.identity.UnitNames;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.stereotype.Component;

/**
 * Keeps people out of the fields that may be published: numbers of any person, and the names of
 * those the unit's library or the record's own personal fields hold (001-R17).
 */
@Component
class OpenFields {

  private static final Pattern BETWEEN_NAMES = Pattern.compile("[\\s,，、;；/（）()]+");

  private final EntityRegister register;
  private final People people;

  OpenFields(EntityRegister register, People people) {
    this.register = register;
    this.people = people;
  }

  /**
   * @throws DomainException CONFLICT {@code personal-data} or {@code person-named} that names the
   *     field and never repeats what stands in it
   */
  void refusePersonalData(CreditRecord.Matter matter) {
    Map<String, String> content = matter.content();
    RecordFields.refusePersonalData(content);
    UnitNames names = people.namesOf(register.get(matter.entityId())).with(ownNames(content));
    content.forEach(
        (field, words) -> {
          if (!RecordFields.isPersonal(field) && names.areIn(words)) {
            throw named(field);
          }
        });
  }

  private static Stream<String> ownNames(Map<String, String> content) {
    return content.entrySet().stream()
        .filter(field -> RecordFields.NAMES.contains(field.getKey()))
        .flatMap(field -> BETWEEN_NAMES.splitAsStream(field.getValue()));
  }

  private static DomainException named(String field) {
    return new DomainException(
        DomainException.Kind.CONFLICT,
        "person-named",
        Text.of(
            "字段%s写有本单位人员的姓名，不得录入或公示（办法第十五条），请改写职务或删去姓名".formatted(field),
            "the field %s names a person of the unit; write the function instead, or leave the name out"
                .formatted(field)),
        Map.of("field", field),
        null);
  }
}
