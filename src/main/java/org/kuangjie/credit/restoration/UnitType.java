package org.kuangjie.credit.restoration;

/** What a unit is by 001-R02; it may be both. */
public enum UnitType {
  /** 矿山企业: its mining licence is valid, or has expired with restoration duties open */
  MINE,
  /** 从业单位: surveys, designs, builds or supervises restoration */
  PRACTITIONER
}
