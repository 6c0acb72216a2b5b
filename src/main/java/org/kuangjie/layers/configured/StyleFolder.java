package org.kuangjie.layers.configured;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kuangjie.layers.LayerDefinition.StyleDocument;

/** The styles beside the layer files; nothing outside their folder is read. */
final class StyleFolder {

  private static final int MOST_BYTES = 1024 * 1024;
  private static final Pattern NAME = Pattern.compile("[^\\s,]+");

  private StyleFolder() {}

  /**
   * @param name what requests call it; empty = the file's name without ending
   * @param entry where a problem is told
   */
  static Optional<StyleDocument> read(
      Path layerFile, String given, Optional<String> name, Keys entry) {
    Path folder = layerFile.toAbsolutePath().getParent();
    if (folder == null || !given.endsWith(".sld") || given.contains("\\")) {
      entry.wrong("file", "须为 .sld 文件", "must be a .sld file");
      return Optional.empty();
    }
    try {
      Path style = folder.resolve(given).toRealPath();
      if (!style.startsWith(folder.toRealPath())) {
        entry.wrong("file", "须在图层文件夹之内", "must lie within the folder of the layer files");
        return Optional.empty();
      }
      if (Files.size(style) > MOST_BYTES) {
        entry.wrong("file", "大于 1 MB", "is larger than 1 MB");
        return Optional.empty();
      }
      String called = name.orElse(fileName(given));
      if (!NAME.matcher(called).matches()) {
        entry.wrong("name", "不能含空格与逗号", "takes no blanks and no commas");
      }
      return Optional.of(
          new StyleDocument(called, Files.readString(style, StandardCharsets.UTF_8)));
    } catch (IOException | java.nio.file.InvalidPathException e) {
      entry.wrong("file", "读不出文件 " + given, "cannot be read: " + given);
      return Optional.empty();
    }
  }

  private static String fileName(String given) {
    String last = given.substring(given.lastIndexOf('/') + 1);
    return last.substring(0, last.length() - ".sld".length());
  }
}
