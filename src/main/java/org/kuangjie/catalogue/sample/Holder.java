package org.kuangjie.catalogue.sample;

import org.kuangjie.shared.SocialCreditCode;

/**
 * An invented firm; the name says so.
 *
 * @param uscc 统一社会信用代码 with both check digits right (GB 32100-2015), under an organisation prefix
 *     that no registrar gives out
 */
record Holder(String uscc, String name) {

  private static final int DIGITS = 100_000;

  /**
   * @param number below 100 000 within the district
   */
  static Holder of(District district, int number) {
    String name = "示意%s第%d号矿业有限公司".formatted(district.shortName(), number);
    return new Holder(uscc(district.code(), number), name);
  }

  private static String uscc(String district, int number) {
    return SocialCreditCode.complete("91" + district, "Y0Y%05d".formatted(number % DIGITS));
  }
}
