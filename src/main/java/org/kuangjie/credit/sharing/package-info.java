/**
 * What leaves the house: the public pages and exports, all from the published views, and the
 * exchange with outer credit systems.
 */
@org.jspecify.annotations.NullMarked
package org.kuangjie.credit.sharing;
