package org.kuangjie.enforcement.alerts;

import java.util.List;
import org.kuangjie.shared.Text;

/** Gives points for one aspect of an observation. Pure: same facts, same points. */
public interface AlertRule {

  /** Stable word of the rule, in upper case. */
  String code();

  Text title();

  /** What the city can tune. */
  List<Parameter> parameters();

  /** Empty when the rule has nothing to say. */
  List<Reason> judge(AlertFacts facts, Points points);

  /**
   * A number of the rule.
   *
   * @param initial what holds while nobody set another
   */
  record Parameter(String name, Text title, double initial, double least, double most) {}

  /** The values in force for one rule. */
  interface Points {
    double get(String parameter);

    /** Points, as whole numbers. */
    default int points(String parameter) {
      return (int) Math.round(get(parameter));
    }
  }
}
