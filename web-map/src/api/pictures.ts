import { getAnswer } from './http';
import { WMS } from './map';

export interface MapPicture {
  /** Names of WMS, bottom first. */
  readonly layers: readonly string[];
  readonly crs: string;
  readonly box: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  readonly day: string | null;
}

/** A map drawn by the server. */
export async function getPicture({ layers, crs, box, width, height, dpi, day }: MapPicture): Promise<ImageBitmap> {
  const parameters = new URLSearchParams({
    SERVICE: 'WMS',
    VERSION: '1.3.0',
    REQUEST: 'GetMap',
    LAYERS: layers.join(','),
    STYLES: '',
    CRS: crs,
    BBOX: box.join(','),
    WIDTH: String(width),
    HEIGHT: String(height),
    FORMAT: 'image/png',
    TRANSPARENT: 'TRUE',
    DPI: String(dpi),
    ...(day === null ? {} : { TIME: day }),
  });
  const answer = await getAnswer(`${WMS}?${parameters}`);
  return createImageBitmap(await answer.blob());
}
