package org.kuangjie.catalogue.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.kuangjie.catalogue.desk.ImportDesk;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.Text;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Parts of a multipart form. The servlet container has put them on disk, whatever their size. */
final class Form {

  private static final int MAX_TEXT_BYTES = 1024 * 1024;

  private Form() {}

  /**
   * A part that is read as text.
   *
   * @throws DomainException TOO_LARGE above 1 MB
   */
  static String text(HttpServletRequest request, String name) throws IOException, ServletException {
    Part part = request.getPart(name);
    if (part == null) {
      throw new MissingServletRequestPartException(name);
    }
    if (part.getSize() > MAX_TEXT_BYTES) {
      throw new DomainException(
          DomainException.Kind.TOO_LARGE,
          "part-too-large",
          Text.of(name + " 超过 1 MB", name + " is larger than 1 MB"),
          Map.of("part", name),
          null);
    }
    try (InputStream text = part.getInputStream()) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static ImportDesk.Sent file(MultipartFile file) {
    String name = file.getOriginalFilename();
    return new ImportDesk.Sent(
        target -> file.transferTo(target.toFile()),
        plain(name == null ? "" : name),
        file.getSize());
  }

  /** Some browsers send the whole path. */
  private static String plain(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("\\p{Cntrl}", "");
    return clean.length() > 200 ? clean.substring(clean.length() - 200) : clean;
  }
}
