import './figures.css';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { save } from '../ui/save';
import { t } from './i18n';
import type { ChartOption } from './options';

interface Picture {
  setOption(option: ChartOption, replace: boolean): void;
  resize(): void;
  dispose(): void;
  renderToCanvas(options: { pixelRatio: number; backgroundColor: string }): HTMLCanvasElement;
}

interface Props {
  readonly id: string;
  readonly title: string;
  readonly option: ChartOption;
  /** File name without its ending. */
  readonly name: string;
}

/** A picture drawn on a canvas by a library that is fetched when one is seen first; its figures stand in the table beside it. */
export function Chart({ id, title, option, name }: Props): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const picture = useRef<Picture | null>(null);
  const latest = useRef(option);
  const [state, setState] = useState<'loading' | 'drawn' | 'failed'>('loading');
  latest.current = option;
  useEffect(() => {
    let gone = false;
    const grown = new ResizeObserver(() => picture.current?.resize());
    void import('./echarts').then(
      ({ init }) => {
        if (gone || !place.current) return;
        picture.current = init(place.current) as unknown as Picture;
        picture.current.setOption(latest.current, true);
        grown.observe(place.current);
        setState('drawn');
      },
      () => setState('failed'),
    );
    return () => {
      gone = true;
      grown.disconnect();
      picture.current?.dispose();
    };
  }, []);
  useEffect(() => picture.current?.setOption(option, true), [option]);
  const savePicture = (): void => {
    picture.current?.renderToCanvas({ pixelRatio: 2, backgroundColor: '#ffffff' }).toBlob((blob) => blob && save(blob, `${name}.png`), 'image/png');
  };
  return (
    <figure class="chart" aria-label={title}>
      <div id={id} class={`chart-place ${id}`} ref={place} data-state={state} role="img" aria-label={title} />
      {state === 'failed' && <p role="alert" class="alert">{t('chartFailed')}</p>}
      <button type="button" id={`png-${id}`} class="secondary small" aria-label={`PNG ${title}`} disabled={state !== 'drawn'} onClick={savePicture}>
        PNG
      </button>
    </figure>
  );
}
