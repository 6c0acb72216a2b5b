package org.kuangjie.ogc.wmts;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.kuangjie.ogc.request.OgcException;
import org.kuangjie.ogc.request.Parameters;

/** Parts of the capabilities (07-057r7, 7.1.1). */
enum Section {
  SERVICE_IDENTIFICATION("ServiceIdentification"),
  SERVICE_PROVIDER("ServiceProvider"),
  OPERATIONS_METADATA("OperationsMetadata"),
  CONTENTS("Contents"),
  THEMES("Themes");

  private final String word;

  Section(String word) {
    this.word = word;
  }

  /**
   * What SECTIONS asks for, in letters of any case; all when it is not given.
   *
   * @throws OgcException MissingParameterValue when it is given without value,
   *     InvalidParameterValue when it names another part
   */
  static Set<Section> read(Parameters parameters) {
    if (parameters.findEvenEmpty("SECTIONS").isEmpty()) {
      return EnumSet.allOf(Section.class);
    }
    parameters.get("SECTIONS");
    Set<Section> asked = EnumSet.noneOf(Section.class);
    for (String name : parameters.list("SECTIONS")) {
      if (name.strip().equalsIgnoreCase("All")) {
        return EnumSet.allOf(Section.class);
      }
      asked.add(of(name.strip()));
    }
    return asked;
  }

  private static Section of(String name) {
    List<String> words = Arrays.stream(values()).map(s -> s.word).toList();
    return Arrays.stream(values())
        .filter(section -> section.word.equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                OgcException.invalid(
                    "Sections", "须为 All 或 " + words, "must be All or of " + words));
  }
}
