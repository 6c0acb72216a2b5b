package org.kuangjie.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * How a command answers, a picocli mixin: a table for people or JSON for machines, and the places
 * of what it found for a map.
 */
public final class OutputOptions {

  @Option(names = "--json", description = "输出 JSON / print JSON")
  private boolean json;

  @Option(
      names = {"--geojson", "--issues-geojson"},
      paramLabel = "FILE",
      description = "把位置写入 GeoJSON 文件 / write the places as GeoJSON")
  private @Nullable Path places;

  public String choose(Supplier<String> asJson, Supplier<String> asTable) {
    return json ? asJson.get() : asTable.get();
  }

  /** Does nothing unless a file was named. */
  public void writePlaces(Supplier<String> geoJson) throws IOException {
    if (places != null) {
      Files.writeString(places, geoJson.get());
    }
  }
}
