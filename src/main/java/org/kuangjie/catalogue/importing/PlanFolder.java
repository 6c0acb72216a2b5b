package org.kuangjie.catalogue.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A data folder on disk or on the class path.
 *
 * @param location ends with a slash, e.g. {@code classpath:gis-data/}
 */
record PlanFolder(String location) {

  static PlanFolder of(Path folder) {
    return of(folder.toUri().toString());
  }

  static PlanFolder of(String location) {
    return new PlanFolder(location.endsWith("/") ? location : location + "/");
  }

  Resource file(String path) {
    return new PathMatchingResourcePatternResolver().getResource(location + path);
  }

  /** Sub-folders of {@code plans/} that hold a {@code plan.csv}, in alphabetical order. */
  List<String> planFolders() {
    try {
      Resource[] found =
          new PathMatchingResourcePatternResolver().getResources(location + "plans/*/plan.csv");
      return Arrays.stream(found).map(PlanFolder::parentName).sorted().toList();
    } catch (java.io.FileNotFoundException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String parentName(Resource planFile) {
    try {
      String[] parts = Objects.requireNonNull(planFile.getURL().toString()).split("/");
      return parts[parts.length - 2];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
