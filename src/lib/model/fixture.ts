import type { Mention, Passage, PointPlace, Sense, Story } from './story';

/** A point place for tests; what a test does not care about has a plain value. */
export function point(
  id: string,
  lon: number,
  lat: number,
  more: Partial<PointPlace> = {},
): PointPlace {
  return {
    shape: 'point',
    id,
    name: id,
    names: {},
    type: 'settlement',
    description: { own: `A place called ${id}.` },
    precision: 'city',
    source: 'test',
    identifiers: {},
    at: [lon, lat],
    ...more,
  };
}

/** A passage of `[name](place)` words for tests: `passage(4, 'In [Moscow](moscow government).')`. */
export function passage(line: number, marked: string): Passage {
  const mentions: Mention[] = [];
  let text = '';
  for (const [, plain = '', name, place = '', sense] of marked.matchAll(
    /([^[]*)(?:\[([^\]]+)\]\((\w+)(?: (\w+))?\))?/gu,
  )) {
    text += plain;
    if (!name) continue;
    const before = mentions.filter((mention) => mention.place === place).length;
    const start = [...text].length;
    text += name;
    mentions.push({
      id: `p${line}-${place}${before > 0 ? `.${before + 1}` : ''}`,
      line,
      start,
      end: start + [...name].length,
      text: name,
      place,
      sense: (sense as Sense | undefined) ?? 'place',
      dateline: false,
    });
  }
  return { line, role: 'paragraph', text, mentions, gapBefore: false };
}

export function story(
  places: Story['places'],
  passages: Passage[],
  routes: Story['routes'] = [],
): Story {
  return {
    slug: 'test',
    title: 'Test',
    publisher: 'Test',
    published: '2025-10-15',
    updated: '2025-10-15',
    source: 'https://example.org/',
    language: 'en',
    licence: { own: 'test' },
    opening: [30, 30, 50, 60],
    passages,
    places,
    routes,
  };
}
