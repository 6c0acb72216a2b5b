package org.kuangjie.platform.web;

import org.kuangjie.shared.DomainException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A start that failed for a reason a person can mend says so, without a stack trace. */
class StartFailure extends AbstractFailureAnalyzer<DomainException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, DomainException cause) {
    return new FailureAnalysis(cause.text().zh() + "\n" + cause.text().en(), null, cause);
  }
}
