package org.kuangjie.platform.accounts;

import org.kuangjie.shared.Actor;
import org.kuangjie.shared.Text;

/** What every principal of ours knows, whichever way it signed in. */
public interface SignedIn {

  Actor actor();

  Text displayName();
}
