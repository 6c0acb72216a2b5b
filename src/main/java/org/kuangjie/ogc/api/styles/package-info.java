/** OGC API Styles: which styles there are, and each as SLD (OGC 20-009). */
@org.jspecify.annotations.NullMarked
package org.kuangjie.ogc.api.styles;
