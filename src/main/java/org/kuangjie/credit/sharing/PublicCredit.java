package org.kuangjie.credit.sharing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kuangjie.credit.open.OpenPoints;
import org.kuangjie.credit.store.PublishedStore;
import org.kuangjie.credit.store.PublishedStore.PublicRating;
import org.kuangjie.credit.store.PublishedStore.PublicRecord;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.SocialCreditCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 公示平台 (001-R17…R26): what everybody sees of units, and since when no more. */
@Service
@Transactional(readOnly = true)
public class PublicCredit {

  private final PublishedStore store;
  private final OpenPoints openPoints;

  PublicCredit(PublishedStore store, OpenPoints openPoints) {
    this.store = store;
    this.openPoints = openPoints;
  }

  /**
   * The public page of a unit.
   *
   * @param rating null while it has none: no basic information, or not approved yet
   */
  public record PublicUnit(
      String uscc, String unitName, @Nullable PublicRating rating, List<PublicRecord> records) {

    public PublicUnit {
      records = List.copyOf(records);
    }
  }

  /** The rules by which things are shown. */
  public record PublicationPolicy(
      List<PublishedStore.TermPolicy> terms, List<PublishedStore.FieldPolicy> fields) {

    public PublicationPolicy {
      terms = List.copyOf(terms);
      fields = List.copyOf(fields);
    }
  }

  /**
   * @throws DomainException NOT_FOUND where nothing is public, also when something was
   */
  public PublicUnit unit(String written) {
    return find(SocialCreditCode.normalise(written))
        .orElseThrow(
            () ->
                DomainException.notFound(
                    "nothing-public", "没有该主体公开的信用信息", "nothing is public of this unit"));
  }

  /** Empty where nothing is public. */
  public Optional<PublicUnit> find(String uscc) {
    PublicRating rating = store.findRating(uscc).orElse(null);
    List<PublicRecord> records = store.listRecords(uscc);
    if (rating == null && records.isEmpty()) {
      return Optional.empty();
    }
    String name = rating == null ? records.get(0).unitName() : rating.unitName();
    return Optional.of(new PublicUnit(uscc, name, rating, records));
  }

  public List<PublicRating> ratings(PublishedStore.RatingQuery query) {
    return store.listRatings(query);
  }

  public List<PublicRating> ratingsAfter(String uscc, int limit) {
    return store.listRatingsAfter(uscc, limit);
  }

  /** Published violations on the ground of earlier projects of a technical unit. */
  public List<PublishedStore.LaterViolation> laterViolations(String written) {
    return store.listLaterViolations(SocialCreditCode.normalise(written));
  }

  /** What objections may be made to now. */
  public List<PublicRecord> underPublicity(int limit) {
    return store.listUnderPublicity(limit);
  }

  /**
   * @throws DomainException NOT_FOUND for what is not public, or no more
   */
  public PublicRecord record(UUID id) {
    return store
        .findRecord(id)
        .orElseThrow(
            () ->
                DomainException.notFound(
                    "nothing-public", "该记录未公开或已停止公开", "it is not public, or no more"));
  }

  /** 诚信名单 or 黑名单 (003-R06), by the open points 003-honour-band and 003-black-band. */
  public List<PublishedStore.ListedUnit> honoured(int limit) {
    return store.listHonoured(openPoints.get("003-honour-band").value(), limit);
  }

  public List<PublishedStore.ListedUnit> blacklisted(int limit) {
    return store.listBlack(openPoints.isOn("003-black-band"), limit);
  }

  public PublicationPolicy policy() {
    return new PublicationPolicy(store.listTermPolicies(), store.listFieldPolicies());
  }
}
