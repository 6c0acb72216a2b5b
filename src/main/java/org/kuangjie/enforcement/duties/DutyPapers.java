package org.kuangjie.enforcement.duties;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.enforcement.evidence.Hashes;
import org.kuangjie.enforcement.store.DutyStore;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Documents of filings, each with its hash; they change only while the filing is open. */
@Service
@Transactional
public class DutyPapers {

  private static final int MOST = 20;

  private final DutyTable table;
  private final DutyFilings filings;
  private final DutyStore store;

  DutyPapers(DutyTable table, DutyFilings filings, DutyStore store) {
    this.table = table;
    this.filings = filings;
    this.store = store;
  }

  /**
   * A document as it is held.
   *
   * @param paper key of {@link DutyPaper}
   */
  public record HeldPaper(
      UUID id,
      String paper,
      String fileName,
      String mediaType,
      int bytes,
      String sha256,
      String addedBy,
      Instant addedAt) {}

  /** The filing as it is after a change of its papers. */
  public record Changed(DutyFiling filing, List<HeldPaper> papers) {

    public Changed {
      papers = List.copyOf(papers);
    }
  }

  /**
   * Adds a document; the same one twice is held once.
   *
   * @throws DomainException INVALID for an unknown kind of paper or file, CONFLICT for too many
   */
  public Changed add(
      UUID id, int version, String paper, String fileName, byte[] bytes, Actor actor) {
    DutyFiling filing = filings.toWrite(id, version, actor);
    DutyPaper wanted =
        table
            .get(filing.duty())
            .findPaper(paper)
            .orElseThrow(
                () ->
                    DomainException.invalid(
                        "unknown-paper", "没有材料项“%s”".formatted(paper), "no such paper: " + paper));
    if (store.listPapers(id).size() >= MOST) {
      throw Guard.conflict("too-many-papers", "每份填报最多20份材料", "a filing has at most 20 papers");
    }
    String type = mediaType(bytes);
    DutyFiling touched = filings.touched(filing, actor);
    String name = fileName.isBlank() ? wanted.title().zh() : fileName;
    store.addPaper(
        id,
        new HeldPaper(
            UUID.randomUUID(),
            paper,
            name,
            type,
            bytes.length,
            Hashes.sha256(bytes),
            actor.username(),
            Instant.now()),
        bytes);
    return new Changed(touched, store.listPapers(id));
  }

  /** Takes a document out of an open filing; it stays in the database. */
  public Changed remove(UUID id, int version, UUID paper, Actor actor) {
    DutyFiling filing = filings.toWrite(id, version, actor);
    DutyFiling touched = filings.touched(filing, actor);
    if (!store.withdrawPaper(id, paper)) {
      throw unknown();
    }
    return new Changed(touched, store.listPapers(id));
  }

  @Transactional(readOnly = true)
  public List<HeldPaper> list(UUID id, Actor actor) {
    return store.listPapers(filings.get(id, actor).id());
  }

  @Transactional(readOnly = true)
  public byte[] bytes(UUID id, UUID paper, Actor actor) {
    return store
        .findPaperBytes(filings.get(id, actor).id(), paper)
        .orElseThrow(DutyPapers::unknown);
  }

  private static DomainException unknown() {
    return DomainException.notFound("unknown-document", "没有这份材料", "there is no such document");
  }

  /** By the first bytes; what a phone, a scanner or an office program makes. */
  private static String mediaType(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 4), StandardCharsets.ISO_8859_1);
    if (head.equals("%PDF")) {
      return "application/pdf";
    } else if (head.startsWith("PK")) {
      return "application/zip"; // docx, xlsx, zipped drawings
    } else if (head.startsWith("\u00ff\u00d8")) {
      return "image/jpeg";
    } else if (head.equals("\u0089PNG")) {
      return "image/png";
    }
    throw DomainException.invalid(
        "bad-document",
        "材料须为PDF、JPEG、PNG、Word、Excel或ZIP",
        "PDF, JPEG, PNG, docx, xlsx or ZIP only");
  }
}
