import type { JSX } from 'preact';

/** Paths on a 20 × 20 grid, drawn as lines. */
const PATHS = {
  layers: 'M10 3 2.5 7 10 11l7.5-4zM2.5 10.5 10 14.5l7.5-4M2.5 13.8 10 17.8l7.5-4',
  check: 'M4 3h8l4 4v10H4zM12 3v4h4M7 12l2 2 4-4',
  plan: 'M3 17V9h4v8zM8 17V3h4v14zM13 17v-6h4v6zM2 17.5h16',
  data: 'M3.5 5c0-3 13-3 13 0s-13 3-13 0v10c0 3 13 3 13 0V5M3.5 10c0 3 13 3 13 0',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  home: 'M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4',
  target: 'M10 3v3M10 14v3M3 10h3M14 10h3M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z',
  chevron: 'M5 8l5 5 5-5',
  close: 'M5 5l10 10M15 5 5 15',
  upload: 'M10 13V3.5M6 7l4-4 4 4M3 12v5h14v-5',
  info: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM10 9v5M10 6v.6',
  help: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM7.8 8a2.2 2.2 0 1 1 3.2 2c-.7.4-1 .8-1 1.6M10 14v.5',
  ruler: 'M3 13 13 3l4 4L7 17zM6 10l1.5 1.5M8.5 7.5 10 9M11 5l1.5 1.5',
  crosshair: 'M10 2v5M10 13v5M2 10h5M13 10h5M10 9.6v.8',
  clock: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM10 6v4l3 2',
  swipe: 'M3 4h14v12H3zM10 2v16M6.5 8l-2 2 2 2M13.5 8l2 2-2 2',
  print: 'M6 8V3h8v5M6 14H3V8h14v6h-3M6 12h8v5H6z',
  share: 'M8 6H4v10h12v-4M11 3h6v6M17 3l-8 8',
  search: 'M8.5 3a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM12.5 12.5 17 17',
  user: 'M10 3a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM3.5 17.5c0-7 13-7 13 0',
  bell: 'M10 3a4.5 4.5 0 0 0-4.5 4.5c0 4-1.5 5.5-2 6.5h13c-.5-1-2-2.5-2-6.5A4.5 4.5 0 0 0 10 3zM8.5 16.5a1.6 1.6 0 0 0 3 0',
  sound: 'M3 8v4h3l4 3.5v-11L6 8zM13 7.5a3.5 3.5 0 0 1 0 5M15 5.5a6.4 6.4 0 0 1 0 9',
  mute: 'M3 8v4h3l4 3.5v-11L6 8zM13 8l4 4M17 8l-4 4',
  credit: 'M10 2.5l6 2.5v5c0 4-2.5 6.500-6 7.500-3.500-1-6-3.500-6-7.500V5zM7 10l2 2 4-4',
  cases: 'M3 6h5l2 2h7v9H3zM6 12h8M6 14.5h5',
  duties: 'M4 3h12v14H4zM7 7l1 1 1.500-2M11 7h3M7 11l1 1 1.500-2M11 11h3M7 14.500h7',
  patrols: 'M4 16c3-6 9 0 12-9M4 16a1.5 1.5 0 1 0 0 .1M16 4a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  back: 'M12 4l-6 6 6 6',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg viewBox="0 0 20 20" class="icon" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
