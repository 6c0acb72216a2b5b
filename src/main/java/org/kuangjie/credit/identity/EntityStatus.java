package org.kuangjie.credit.identity;

/** Whether a unit still exists. */
public enum EntityStatus {
  ACTIVE,
  /** 注销、吊销、撤销; what it did stays */
  CEASED
}
