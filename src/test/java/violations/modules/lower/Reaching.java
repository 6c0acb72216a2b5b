package violations.modules.lower;

import violations.modules.higher.inside.Hidden;

/** Uses the inside of another module. */
public record Reaching(Hidden hidden) {}
