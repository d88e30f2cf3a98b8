import type { MapDrawing, MapName } from '../draw/mapDrawing';
import type { Metadata } from './metadata';

/** Metadata with signs that a file could stumble over. */
export const METADATA: Metadata = {
  title: 'Al-Sharaa & Moscow: “Syria” <Seeks>',
  alt: 'A map of Syria (سوريا) and Russia (Россия).',
  language: 'en',
  titleLanguage: 'en',
  credit: 'Kurdistan24’s report',
  source: 'https://example.org/a?b=1&c=2',
  licence: 'CC BY 4.0; Natural Earth',
  address: 'https://example.org/?picture=1&picture.theme=dark',
  dpi: 300,
};

const name: MapName = {
  kind: 'name',
  parts: [{ text: 'SYRIA', scale: 1 }],
  at: [100, 200],
  justify: 'center',
  cut: 'semibold',
  size: 12,
  leading: 1.2,
  spacing: 0.2,
  room: 7,
  turn: 0,
  colour: '#5c5a50',
  opacity: 1,
  halo: '#f0eadc',
  rim: 2.8,
};

/** A map with a shape of each kind, and a wider region set into it. */
export const MAPS: readonly MapDrawing[] = [
  {
    kind: 'map',
    rect: { left: 0, top: 46, width: 380, height: 480 },
    ground: '#cddbe4',
    groups: [
      {
        name: 'sea',
        shapes: [
          { kind: 'path', data: 'M0 46l40 0 0 30Z', fill: { colour: '#b0c4d0', opacity: 0.5 } },
        ],
      },
      {
        name: 'borders',
        shapes: [
          {
            kind: 'path',
            data: 'M10 60l20 20 0 30',
            stroke: {
              ...{ colour: '#968c7d', opacity: 1, width: 0.9, dash: [2.7, 2.25] },
              ...({ cap: 'butt', join: 'round' } as const),
            },
          },
        ],
      },
      {
        name: 'names',
        shapes: [
          name,
          // Wider than seven ems: two lines, and a smaller one below.
          {
            ...name,
            at: [200, 200],
            cut: 'regular',
            parts: [
              { text: 'Golan Heights', scale: 1 },
              { text: 'occupied', scale: 0.8 },
            ],
          },
          {
            ...{ ...name, cut: 'italic', turn: -30, spacing: 0 },
            parts: [{ text: 'Taurus', scale: 1 }],
          },
          { ...name, cut: 'regular', spacing: 0, parts: [{ text: 'دمشق', scale: 1 }] },
        ],
      },
    ],
  },
  {
    kind: 'locator',
    rect: { left: 280, top: 56, width: 90, height: 70 },
    ground: '#cddbe4',
    groups: [{ name: 'names', shapes: [{ ...name, at: [320, 90] }] }],
  },
];

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
/** One pixel as WebP: one that has lost something, and a transparent one that has not. */
export const WEBP = bytesOf('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA');
export const CLEAR_WEBP = bytesOf('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==');
