package org.kuangjie.credit.restoration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.PersonalValues;
import org.kuangjie.shared.Text;

/**
 * The fields of each class (001-R08…R13). What of them is shown is the publication policy's affair,
 * see {@code credit.publication_policy}; a field without a policy is never shown.
 */
public final class RecordFields {

  /** 佐证材料: with every class; internal. */
  public static final String EVIDENCE = "evidence";

  private static final Map<RecordClass, List<String>> REQUIRED =
      Map.of(
          RecordClass.BASIC, List.of("name", "address", "business"),
          RecordClass.DUTY, List.of("year", "plan", "fund", "reclamation"),
          RecordClass.PROJECT, List.of("name", "type", "contractSignedOn", "leader"),
          RecordClass.GOOD, List.of("title", "kind", "grantedOn", EVIDENCE),
          RecordClass.BAD, List.of("title", "ground", "foundOn"));

  private static final Map<RecordClass, List<String>> OPTIONAL =
      Map.of(
          RecordClass.BASIC,
          List.of("right", "qualification", "achievements", "staff", "contact", "phone", EVIDENCE),
          RecordClass.DUTY,
          List.of("archive", "fundDetails", EVIDENCE),
          RecordClass.PROJECT,
          List.of("contract", "dueOn", "technicalLeader", "members", "progress", "price", EVIDENCE),
          RecordClass.GOOD,
          List.of("grantedBy", "remark"),
          RecordClass.BAD,
          List.of("decisionNumber", "licence", "responsible", "facts", EVIDENCE));

  /**
   * Of natural persons: sealed where they are kept, masked where they are read, never published.
   */
  private static final Set<String> PERSONAL =
      Set.of("staff", "contact", "phone", "leader", "technicalLeader", "members", "responsible");

  /** Of them those that hold nothing but names. */
  static final Set<String> NAMES =
      Set.of("staff", "contact", "leader", "technicalLeader", "members", "responsible");

  private static final int LONGEST = 4000;

  private RecordFields() {}

  public static List<String> required(RecordClass recordClass) {
    return REQUIRED.getOrDefault(recordClass, List.of());
  }

  public static List<String> optional(RecordClass recordClass) {
    return OPTIONAL.getOrDefault(recordClass, List.of());
  }

  public static Set<String> personal() {
    return PERSONAL;
  }

  public static boolean isPersonal(String field) {
    return PERSONAL.contains(field);
  }

  /**
   * @throws DomainException INVALID for a field the class does not have, or one that is too long
   */
  static void check(RecordClass recordClass, Map<String, String> content) {
    boolean unknown =
        content.keySet().stream()
            .anyMatch(
                field ->
                    !required(recordClass).contains(field)
                        && !optional(recordClass).contains(field));
    if (unknown) {
      throw DomainException.invalid(
          "unknown-field",
          "%s只有字段%s和%s"
              .formatted(recordClass.words().zh(), required(recordClass), optional(recordClass)),
          "the fields are %s and %s".formatted(required(recordClass), optional(recordClass)));
    }
    if (content.values().stream().anyMatch(value -> value.length() > LONGEST)) {
      throw DomainException.invalid(
          "field-too-long", "字段至多4000字", "a field has at most 4000 signs");
    }
  }

  static void requireComplete(CreditRecord.Matter matter) {
    List<String> missing =
        required(matter.recordClass()).stream()
            .filter(field -> matter.content().getOrDefault(field, "").isBlank())
            .toList();
    if (!missing.isEmpty()) {
      throw DomainException.invalid(
          "incomplete-record",
          "%s不完整，缺%s".formatted(matter.recordClass().words().zh(), missing),
          "%s is incomplete: %s".formatted(matter.recordClass().words().en(), missing));
    }
  }

  /**
   * A number of an identity card or a mobile telephone where no field asks for one (001-R17).
   *
   * @throws DomainException CONFLICT {@code personal-data}, without repeating it
   */
  static void refusePersonalData(Map<String, String> content) {
    boolean found =
        content.entrySet().stream()
            .filter(field -> !isPersonal(field.getKey()))
            .map(Map.Entry::getValue)
            .anyMatch(PersonalValues::isIn);
    if (found) {
      throw new DomainException(
          DomainException.Kind.CONFLICT,
          "personal-data",
          Text.of(
              "非个人信息字段中有身份证号码或手机号码，不得录入或公示（办法第十五条），请先删除",
              "there is a number of an identity card or telephone in a field that is not for it; remove it"));
    }
  }
}
