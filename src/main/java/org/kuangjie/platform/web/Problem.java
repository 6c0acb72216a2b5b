package org.kuangjie.platform.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kuangjie.shared.Text;
import org.springframework.http.HttpStatus;

/**
 * An error as RFC 9457 writes it, in both languages.
 *
 * @param type {@code urn:kuangjie:problem:} and the code
 * @param title the kind of error in Chinese
 * @param detail what to change, in Chinese
 * @param code stable machine word
 * @param details extra members of this kind of error, written beside the others
 */
@Schema(name = "Problem", description = "RFC 9457 application/problem+json")
@JsonPropertyOrder({"type", "title", "titleEn", "status", "detail", "detailEn", "code"})
public record Problem(
    String type,
    String title,
    String titleEn,
    int status,
    String detail,
    String detailEn,
    String code,
    @JsonAnyGetter @Schema(hidden = true) Map<String, Object> details) {

  public Problem {
    details = Map.copyOf(details);
  }

  public static Problem of(HttpStatus status, String code, String zh, String en) {
    return of(status, code, Text.of(zh, en), Map.of());
  }

  public static Problem of(HttpStatus status, String code, Text text, Map<String, Object> details) {
    Text title = ProblemTitles.of(status);
    return new Problem(
        "urn:kuangjie:problem:" + code,
        title.zh(),
        title.en(),
        status.value(),
        text.zh(),
        text.en(),
        code,
        details);
  }

  Problem with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(details);
    more.put(name, value);
    return new Problem(type, title, titleEn, status, detail, detailEn, code, more);
  }
}
