import { describe, expect, it } from 'vitest';
import { fileOf, SOURCES, slugs, story } from './stories';

describe('the stories', () => {
  it.each(slugs)('%s reads, whole', (slug) => {
    expect(story(slug).slug).toBe(slug);
    expect(story(slug).passages.length).toBeGreaterThan(0);
  });

  it.each(SOURCES)('have their %s as they stand in the file', (layer) => {
    for (const slug of slugs) {
      const { name, text } = fileOf(slug, `${layer}.geojson`);
      expect(name).toBe(`geo/stories/${slug}/${layer}.geojson`);
      expect(JSON.parse(text)).toMatchObject({ type: 'FeatureCollection' });
    }
  });

  it('say which file is missing', () => {
    expect(() => story('nowhere')).toThrow(
      'geo/stories/nowhere/story.md is missing: a story needs it.',
    );
  });
});
