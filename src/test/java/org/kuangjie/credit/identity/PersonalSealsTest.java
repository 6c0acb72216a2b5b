package org.kuangjie.credit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kuangjie.credit.store.CreditStores;
import org.kuangjie.credit.store.PersonStore;
import org.kuangjie.credit.testing.Units;
import org.kuangjie.shared.crypto.Keyring;
import org.kuangjie.shared.crypto.SealedColumn.Resealed;
import org.kuangjie.testing.TestDatabase;

@DisplayName("D.3: sealed fields of people survive a change of keys, and so does their search")
class PersonalSealsTest {

  private static final String OLD = Keyring.newLine("old");
  private static final String NEW = Keyring.newLine("new");

  @Test
  void aNewKeyTakesOverAndPeopleAreStillFound() {
    PersonStore store = CreditStores.people(TestDatabase.create().dataSource());
    PersonalSeals before = new PersonalSeals(store, Keyring.of(List.of(OLD)));
    Person.Fields fields = new Person.Fields("示意员甲", Units.identityNumber(), "13800002048");
    UUID id = UUID.randomUUID();
    String key = before.hash("number", fields.number());
    store.add(
        before.seal(id, fields, true),
        new PersonStore.Keys(before.hash("name", fields.name()), key, null),
        "test");

    PersonalSeals changing = new PersonalSeals(store, Keyring.of(List.of(NEW, OLD)));
    assertThat(changing.reseal()).isEqualTo(new Resealed(2, 0));
    assertThat(changing.reseal()).isEqualTo(new Resealed(0, 0));

    PersonalSeals after = new PersonalSeals(store, Keyring.of(List.of(NEW)));
    assertThat(after.hash("number", fields.number())).isEqualTo(key);
    assertThat(after.open(store.get(id))).isEqualTo(fields);
    assertThat(before.reseal()).as("without the key nothing is lost").isEqualTo(new Resealed(0, 2));
    assertThat(after.open(store.get(id))).isEqualTo(fields);
  }

  @Test
  void theHashOfAFieldIsNotThatOfAnotherNorOfAnotherCity() {
    PersonalSeals one = seals();
    assertThat(one.hash("name", "x")).isNotEqualTo(one.hash("number", "x"));
    assertThat(one.hash("name", "x")).isNotEqualTo(seals().hash("name", "x"));
  }

  private static PersonalSeals seals() {
    return new PersonalSeals(
        CreditStores.people(TestDatabase.create().dataSource()), Keyring.of(List.of(OLD)));
  }

  @ParameterizedTest
  @CsvSource({"张三, 张*", "欧阳某某, 欧阳**", "欧阳, 欧*", "李, *", "示意员001, 示意****"})
  @DisplayName("names keep their first sign, compound surnames both")
  void names(String name, String masked) {
    assertThat(Masks.name(name)).isEqualTo(masked);
  }

  @Test
  void contactsThatAreNoMobileNumberAreHiddenWhole() {
    assertThat(Masks.contact("13800002048")).isEqualTo("138****2048");
    assertThat(Masks.contact("023-12345678")).isEqualTo("****");
  }
}
