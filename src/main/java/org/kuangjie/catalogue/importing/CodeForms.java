package org.kuangjie.catalogue.importing;

/** Forms of official codes. Old codes with wrong check digits exist, so a bad form only warns. */
final class CodeForms {

  /** GB 32100-2015: digits and capitals without I O S V Z. */
  private static final String USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private static final int USCC_LENGTH = 18;

  private CodeForms() {}

  /** 统一社会信用代码 with a right check digit. */
  static boolean isUscc(String code) {
    if (code.length() != USCC_LENGTH) {
      return false;
    }
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < USCC_LENGTH - 1; i++) {
      int value = USCC_ALPHABET.indexOf(code.charAt(i));
      if (value < 0) {
        return false;
      }
      sum += value * weight;
      weight = weight * 3 % 31;
    }
    return USCC_ALPHABET.charAt((31 - sum % 31) % 31) == code.charAt(USCC_LENGTH - 1);
  }

  /** 许可证号: 23 characters (自然资办发〔2020〕32号), or the older 18 digits, with C or T before them. */
  static boolean isLicenceNumber(String number) {
    return number.matches("[CT]?\\d{18}|[CT]\\d{22}|\\d{23}|[CT]\\d{17}");
  }
}
