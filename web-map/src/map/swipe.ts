import { signal } from '@preact/signals';
import type Layer from 'ol/layer/Layer';
import { getRenderPixel } from 'ol/render';
import type RenderEvent from 'ol/render/Event';
import { theMap } from './mapView';

/** Where the swipe stands, as a share of the map's width. */
export const swipeAt = signal(0.5);

export function clipToLeft<L extends Layer>(layer: L): L {
  return clip(layer, (width) => [0, width * swipeAt.peek()]);
}

export function clipToRight<L extends Layer>(layer: L): L {
  return clip(layer, (width) => [width * swipeAt.peek(), width]);
}

function clip<L extends Layer>(layer: L, range: (width: number) => [number, number]): L {
  layer.on('prerender', (event: RenderEvent) => {
    const context = event.context as CanvasRenderingContext2D;
    const [width = 0, height = 0] = theMap().getSize() ?? [];
    const [from, to] = range(width);
    const corners = [[from, 0], [to, 0], [to, height], [from, height]].map((corner) => getRenderPixel(event, corner));
    context.save();
    context.beginPath();
    corners.forEach(([x = 0, y = 0], index) => (index === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
    context.closePath();
    context.clip();
  });
  layer.on('postrender', (event: RenderEvent) => (event.context as CanvasRenderingContext2D).restore());
  return layer;
}
