import { PAPERS, SCREENS } from '$lib/model/picture';
import { worldAreas } from '$lib/server/worldAreas';
import type { Story } from '$lib/model/story';

/** All that can be asked for by name, for `--list`: to be read, and to be taken apart by tabs. */
export function listing(stories: readonly Story[]): string {
  const lines = [
    ...stories.flatMap(({ slug, title, places, passages }) => [
      row('story', slug, title),
      ...places.map(({ id, name, kind, type }) =>
        row('place', id, `${name}, ${kind?.own ?? type}`),
      ),
      ...passages.map(({ line, text }) => row('passage', String(line), shortened(text))),
    ]),
    ...[...worldAreas().values()].map(({ place: { id, name } }) => row('area', id, name)),
    ...Object.entries(SCREENS).map(([id, { width, height }]) =>
      row('preset', id, `${width} × ${height} pixels`),
    ),
    ...Object.entries(PAPERS).map(([id, { width, height }]) =>
      row('preset', id, `${width} × ${height} mm`),
    ),
  ];
  return lines.join('\n');
}

const row = (...cells: string[]): string => cells.join('\t');

const shortened = (text: string): string =>
  text.length > 70 ? `${text.slice(0, 69).trimEnd()}…` : text;
