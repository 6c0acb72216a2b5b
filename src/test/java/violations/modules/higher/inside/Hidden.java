package violations.modules.higher.inside;

/** Nobody's business. */
public record Hidden(int value) {}
