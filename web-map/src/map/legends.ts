import { signal } from '@preact/signals';
import type { MapLayer } from '../api/types';
import { currentLanguage } from '../i18n';

interface Size {
  readonly width: number;
  readonly height: number;
}

const sizes = signal<ReadonlyMap<string, Size>>(new Map());

/** Address of the legend, in the reader's language. */
export function legendOf({ legend }: MapLayer): string {
  return `${legend}${legend.includes('?') ? '&' : '?'}LANGUAGE=${currentLanguage()}`;
}

/** Fetches a legend before it is shown, so that the list below it does not jump when it comes. */
export async function readLegend(layer: MapLayer): Promise<void> {
  const address = legendOf(layer);
  const picture = new Image();
  picture.src = address;
  // A legend that does not come is no reason to hold back the list.
  await picture.decode().then(
    () => (sizes.value = new Map([...sizes.peek(), [address, { width: picture.naturalWidth, height: picture.naturalHeight }]])),
    () => undefined,
  );
}

/** Undefined as long as it is not known. */
export function legendSize(layer: MapLayer): Size | undefined {
  return sizes.value.get(legendOf(layer));
}
