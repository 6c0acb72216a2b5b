package violations.web;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Cannot be made without a container. */
public class FieldInjected {

  @Autowired @Nullable Runnable work;
}
