package org.kuangjie.credit.identity;

import org.jspecify.annotations.Nullable;
import org.kuangjie.enforcement.Guard;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.PersonalValues;

/** Free words of a record: something must be said, and nothing personal (000-R04). */
public final class Words {

  private Words() {}

  public static void check(String words, String zh, String en) {
    Guard.given(words, zh, en);
    checkIfSaid(words, zh, en);
  }

  /** Words that may be left out. */
  public static void checkIfSaid(@Nullable String words, String zh, String en) {
    if (words != null && PersonalValues.isIn(words)) {
      throw DomainException.invalid(
          "personal-data-in-words",
          zh + "中含有身份证号码或手机号码，请删去；个人信息只登记在人员信息库",
          en + " holds an identity or mobile number; leave it out, people belong in their library");
    }
  }
}
