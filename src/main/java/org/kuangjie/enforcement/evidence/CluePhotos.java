package org.kuangjie.enforcement.evidence;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.enforcement.History;
import org.kuangjie.enforcement.clues.Clue;
import org.kuangjie.enforcement.clues.ClueRegister;
import org.kuangjie.enforcement.clues.ClueState;
import org.kuangjie.enforcement.store.CluePhotoStore;
import org.kuangjie.shared.Actor;
import org.kuangjie.shared.DomainException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Photos with a clue: whoever reported it adds them, volunteers too (004-R19); who may see the clue
 * sees them. They are hints, and count for no judgement.
 */
@Service
@Transactional
public class CluePhotos {

  /** Of one clue. */
  static final int MOST = 10;

  private static final Set<ClueState> TAKES_PHOTOS =
      EnumSet.of(ClueState.REGISTERED, ClueState.VERIFYING);

  private final ClueRegister clues;
  private final CluePhotoStore store;
  private final History history;

  CluePhotos(ClueRegister clues, CluePhotoStore store, History history) {
    this.clues = clues;
    this.store = store;
    this.history = history;
  }

  /** The same photo twice is held once. */
  public CluePhoto add(UUID clueId, byte[] bytes, String fileName, Actor actor) {
    Clue clue = clues.get(clueId, actor);
    if (!clue.reportedBy().equals(actor.username())) {
      Guard.enforcesIn(actor, clue.districtCode());
    }
    String mediaType = PhotoType.of(bytes);
    String hash = Hashes.sha256(bytes);
    List<CluePhoto> held = store.list(clueId);
    Optional<CluePhoto> same =
        held.stream().filter(photo -> photo.sha256().equals(hash)).findFirst();
    return same.orElseGet(
        () -> keep(clue, new Incoming(bytes, fileName, mediaType, hash), held.size(), actor));
  }

  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  private record Incoming(byte[] bytes, String fileName, String mediaType, String hash) {}

  private CluePhoto keep(Clue clue, Incoming incoming, int held, Actor actor) {
    if (!TAKES_PHOTOS.contains(clue.state())) {
      throw Guard.wrongState("补充照片/adding photos", clue.state().words());
    }
    if (held >= MOST) {
      throw Guard.conflict(
          "too-many-photos",
          "一条线索最多%d张照片".formatted(MOST),
          "a clue takes %d photos at most".formatted(MOST));
    }
    CluePhoto photo =
        new CluePhoto(
            UUID.randomUUID(),
            clue.id(),
            incoming.fileName(),
            incoming.mediaType(),
            incoming.hash(),
            actor.username(),
            Instant.now());
    if (!store.add(photo, incoming.bytes())) { // sent twice at once: the other one was first
      return store.list(clue.id()).stream()
          .filter(each -> each.sha256().equals(incoming.hash()))
          .findFirst()
          .orElseThrow();
    }
    history.append(
        new History.Step(
            clue.subject(),
            actor.username(),
            "PHOTO",
            clue.state().name(),
            clue.state().name(),
            incoming.fileName(),
            Map.of("sha256", incoming.hash())));
    return photo;
  }

  @Transactional(readOnly = true)
  public List<CluePhoto> list(UUID clueId, Actor actor) {
    return store.list(clues.get(clueId, actor).id());
  }

  /** The bytes as they were sent. */
  @Transactional(readOnly = true)
  public byte[] bytes(UUID clueId, UUID photoId, Actor actor) {
    return store
        .findBytes(clues.get(clueId, actor).id(), photoId)
        .orElseThrow(
            () -> DomainException.notFound("unknown-photo", "没有这张照片", "there is no such photo"));
  }
}
