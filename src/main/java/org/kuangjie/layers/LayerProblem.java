package org.kuangjie.layers;

import org.kuangjie.shared.Text;

/**
 * What is wrong with a layer somebody configured.
 *
 * @param subject the file or the layer meant
 * @param leftOut true: the layer is not published; false: it is, but somebody should know
 */
public record LayerProblem(String subject, boolean leftOut, Text reason) {}
