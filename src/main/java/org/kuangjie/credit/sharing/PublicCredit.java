package org.kuangjie.credit.sharing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

  PublicCredit(PublishedStore store) {
    this.store = store;
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
    String uscc = SocialCreditCode.normalise(written);
    PublicRating rating = store.findRating(uscc).orElse(null);
    List<PublicRecord> records = store.listRecords(uscc);
    if (rating == null && records.isEmpty()) {
      throw DomainException.notFound(
          "nothing-public", "没有该主体公开的信用信息", "nothing is public of this unit");
    }
    String name = rating == null ? records.get(0).unitName() : rating.unitName();
    return new PublicUnit(uscc, name, rating, records);
  }

  public List<PublicRating> ratings(PublishedStore.RatingQuery query) {
    return store.listRatings(query);
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
            () -> DomainException.notFound("nothing-public", "该记录未公开或已停止公开", "it is not public, or no more"));
  }

  public PublicationPolicy policy() {
    return new PublicationPolicy(store.listTermPolicies(), store.listFieldPolicies());
  }
}
