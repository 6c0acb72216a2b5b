package org.kuangjie.credit.identity;

import org.kuangjie.enforcement.Guard;
import org.kuangjie.shared.DomainException;
import org.kuangjie.shared.PersonalValues;

/** Free words of a record: something must be said, and nothing personal (000-R04). */
public final class Words {

  private Words() {}

  public static void check(String words, String zh, String en) {
    Guard.given(words, zh, en);
    if (PersonalValues.isIn(words)) {
      throw DomainException.invalid(
          "personal-data-in-words",
          zh + "中含有身份证号码或手机号码，请删去；个人信息只登记在人员信息库",
          en + " holds an identity or mobile number; leave it out, people belong in their library");
    }
  }
}
