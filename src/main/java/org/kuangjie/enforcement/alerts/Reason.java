package org.kuangjie.enforcement.alerts;

import org.kuangjie.shared.Text;

/** Why an alert has its priority: so many points by one rule. 0 points: said, not counted. */
public record Reason(String rule, int points, Text text) {}
