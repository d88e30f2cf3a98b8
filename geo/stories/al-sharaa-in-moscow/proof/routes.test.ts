import { describe, expect, it } from 'vitest';
import { story } from '../../../../src/lib/server/stories';

const { routes, places } = story('al-sharaa-in-moscow');

describe('the notes of the routes', () => {
  it('say that they are not the way taken', () => {
    expect(routes).not.toHaveLength(0);
    for (const { note } of routes)
      expect(note?.own).toMatch(/^A great-circle arc .*(?:not|nor) the way taken\.$/);
  });

  it('say so where the article names no city', () => {
    const areas = new Set(places.filter(({ shape }) => shape === 'area').map(({ id }) => id));
    const vague = routes.filter(({ from, to }) => areas.has(from) || areas.has(to));
    expect(vague).not.toHaveLength(0);
    for (const { note } of vague) expect(note?.own).toMatch(/(?:ends|begins) inside /);
  });
});
