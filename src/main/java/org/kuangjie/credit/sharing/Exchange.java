package org.kuangjie.credit.sharing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kuangjie.credit.ArchiveChanged;
import org.kuangjie.credit.EntityChanged;
import org.kuangjie.credit.RatingChanged;
import org.kuangjie.credit.RatingsRecomputed;
import org.kuangjie.credit.restoration.PeriodicWork;
import org.kuangjie.credit.sharing.PublicCredit.PublicUnit;
import org.kuangjie.credit.store.ExchangeStore;
import org.kuangjie.credit.store.ExchangeStore.DueUnit;
import org.kuangjie.credit.store.ExchangeStore.OuterSystem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns changes into messages to outer systems (001-R26, 003-R14): all that is public of a unit, or
 * its retraction. What was told last is not told again, so a system may be told as often as one
 * likes.
 */
@Component
class Exchange implements PeriodicWork {

  private static final int BATCH = 200;

  private final ExchangeStore store;
  private final PublicCredit credit;
  private final JsonMapper json;
  private final TransactionTemplate transaction;

  Exchange(
      ExchangeStore store, PublicCredit credit, JsonMapper json, TransactionTemplate transaction) {
    this.store = store;
    this.credit = credit;
    this.json = json;
    this.transaction = transaction;
  }

  @EventListener
  void hear(ArchiveChanged changed) {
    store.markDue(changed.entityId());
  }

  @EventListener
  void hear(RatingChanged changed) {
    store.markDue(changed.entityId());
  }

  @EventListener
  void hear(RatingsRecomputed recomputed) {
    store.markDue(recomputed.entityIds());
  }

  @EventListener
  void hear(EntityChanged changed) {
    store.markDue(changed.entityId());
  }

  /** Makes messages of what is due. */
  @Override
  public int round() {
    int told = 0;
    int taken = BATCH;
    while (taken == BATCH) {
      List<DueUnit> due =
          Objects.requireNonNull(
              transaction.execute(
                  status -> {
                    List<DueUnit> units = store.takeDue(BATCH);
                    List<OuterSystem> systems = store.listSystems();
                    units.forEach(unit -> systems.forEach(system -> tell(system, unit.uscc())));
                    return units;
                  }));
      taken = due.size();
      told += taken;
    }
    return told;
  }

  private void tell(OuterSystem system, String uscc) {
    PublicUnit unit = credit.find(uscc).orElse(null);
    String kind = unit == null ? "RETRACT" : "PUBLISH";
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("kind", kind);
    message.put("uscc", uscc);
    if (unit != null) {
      message.put("unit", unit);
    }
    String body = json.writeValueAsString(message);
    String hash = sha256(body);
    Optional<String> last = store.findLastHash(system.id(), uscc);
    boolean news = unit != null || last.isPresent();
    if (news && !last.filter(hash::equals).isPresent()) {
      store.addMessage(system.id(), uscc, kind, body, hash);
    }
  }

  private static String sha256(String text) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
