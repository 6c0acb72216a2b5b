package org.kuangjie.enforcement.duties;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.kuangjie.enforcement.History;
import org.kuangjie.enforcement.evidence.Hashes;
import org.kuangjie.enforcement.store.DutyStore;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.AuditEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The archive of a right as one ZIP (004-R06): the view, each filing with its history, documents as
 * they were sent; {@code SHA256SUMS} names the hash of every file.
 */
@Service
public class ArchivePackage {

  private final DutyArchive archive;
  private final DutyStore store;
  private final History history;
  private final ApplicationEventPublisher events;
  private final JsonMapper json;

  ArchivePackage(
      DutyArchive archive,
      DutyStore store,
      History history,
      ApplicationEventPublisher events,
      JsonMapper json) {
    this.archive = archive;
    this.store = store;
    this.history = history;
    this.events = events;
    this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
  }

  /** Opens the stream once it is known that the actor may have the package. */
  public interface Sink {
    OutputStream open(String fileName) throws IOException;
  }

  @Transactional
  public void write(String licence, Actor actor, Sink sink) throws IOException {
    DutyArchive.Archive held = archive.get(licence, actor);
    ZipOutputStream zip = new ZipOutputStream(sink.open(licence + ".zip"), StandardCharsets.UTF_8);
    StringBuilder sums = new StringBuilder();
    add(zip, sums, "archive.json", json.writeValueAsBytes(held));
    for (DutyFiling filing : held.filings()) {
      String folder = "filings/%s-%s/".formatted(filing.duty(), filing.period().code());
      add(
          zip,
          sums,
          folder + "history.json",
          json.writeValueAsBytes(history.list(filing.historySubject())));
      for (DutyPapers.HeldPaper paper : store.listPapers(filing.id())) {
        byte[] bytes = store.findPaperBytes(filing.id(), paper.id()).orElseThrow();
        add(zip, sums, folder + paper.id() + extension(paper.mediaType()), bytes);
      }
    }
    byte[] list = sums.toString().getBytes(StandardCharsets.UTF_8);
    add(zip, new StringBuilder(), "SHA256SUMS", list);
    events.publishEvent(
        new AuditEvent(
            actor.username(),
            "duty-archive.package",
            "right:" + licence,
            Map.of("sha256", Hashes.sha256(list))));
    zip.finish();
  }

  private static void add(ZipOutputStream zip, StringBuilder sums, String path, byte[] bytes)
      throws IOException {
    zip.putNextEntry(new ZipEntry(path));
    zip.write(bytes);
    zip.closeEntry();
    sums.append(Hashes.sha256(bytes)).append("  ").append(path).append('\n');
  }

  /** Names of senders are not trusted as paths. */
  private static String extension(String mediaType) {
    return switch (mediaType) {
      case "application/pdf" -> ".pdf";
      case "image/jpeg" -> ".jpg";
      case "image/png" -> ".png";
      default -> ".zip";
    };
  }
}
