package org.kuangjie.credit.restoration;

/** What can be done with a record (001-SM1, 001-SM2). */
public enum RecordStep {
  SUBMIT,
  RETURN,
  APPROVE,
  ACCEPT,
  PREPARE,
  SPOT_CHECK,
  SUPPLEMENT,
  PUBLICISE,
  DROP,
  OBJECT,
  MAINTAIN,
  CORRECT,
  RECHECK,
  REQUEST_REPAIR,
  REFUSE_REPAIR,
  GRANT_REPAIR,
  ANNOUNCE_REPAIR,
  FIND_FRAUD
}
