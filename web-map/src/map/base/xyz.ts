import TileLayer from 'ol/layer/Tile';
import XYZ from 'ol/source/XYZ';
import { escapeHtml } from '../../ui/escape';

/** Tiles by an address with `{z}`, `{x}` and `{y}`; in a view of degrees they are bent to fit. */
export function xyz(url: string, attribution: string): TileLayer<XYZ> {
  return new TileLayer({ source: new XYZ({ url, attributions: escapeHtml(attribution), crossOrigin: 'anonymous' }) });
}
