/** Programs of others that use our services: GDAL, OWSLib, QGIS and OpenLayers. */
@org.jspecify.annotations.NullMarked
package org.kuangjie.product.clients;
