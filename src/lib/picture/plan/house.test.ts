import { describe, expect, it } from 'vitest';
import { loadWords, withLaterWords } from '$lib/messages/load';
import { PICTURE, type PictureSettings } from '$lib/model/picture';
import { HOUSE, session } from './fixture';
import { planPicture } from './plan';

const ARABIC = await withLaterWords(await loadWords('ar'));
const { furniture } = PICTURE;

function planned(more: Partial<PictureSettings>, given = session()) {
  const plan = planPicture({ ...PICTURE, ...more }, given);
  const block = (id: string) => plan.furniture.find((one) => one.id === id);
  const source = block('source');
  return {
    plan,
    logo: block('logo'),
    source: source?.id === 'source' ? source.lines.join(' ') : undefined,
  };
}

describe('the credit of a house', () => {
  it('stands with the source, and without it, in the page’s language', () => {
    expect(planned({}).source).toMatch(/^Places named in a report by .*\. Map: Example News$/);
    expect(planned({ furniture: { ...furniture, source: false } }).source).toBe(
      'Map: Example News',
    );
    expect(planned({}, session(ARABIC)).source).toContain('. الخريطة: أخبار المثال');
  });

  it('is in the file’s own credit, and the source too where that is not to be seen', () => {
    const { plan } = planned({ furniture: { ...furniture, source: false } });
    expect(plan.credit).toBe(`${plan.source}. Map: Example News`);
  });

  it('is missed where it has no room', () => {
    const { plan } = planned({ size: { preset: 'pixels', width: 160, height: 100 } });
    expect(plan.lacking).toContain('Credit line: There is no room for it at this size.');
  });
});

describe('the logo of a house', () => {
  it('stands below the map, where lines end', () => {
    for (const [words, left] of [
      [session(), false],
      [session(ARABIC), true],
    ] as const) {
      const { plan, logo } = planned({}, words);
      const { rect } = plan.map;
      expect(logo!.rect.top).toBeGreaterThan(rect.top + rect.height);
      expect(logo!.rect.left < plan.size.width / 2).toBe(left);
      expect(logo!.rect.width).toBeCloseTo(4 * logo!.rect.height);
    }
  });

  it('is larger on larger sheets, and a mark as high as wide than one that is long', () => {
    const height = (preset: 'a5' | 'a3', ratio = 4) => {
      const logo = { ...HOUSE.logo!, light: { url: '', ratio } };
      const size = { preset, orientation: 'landscape', dpi: 300 } as const;
      return planned({ size }, { ...session(), house: { logo } }).logo!.rect.height;
    };
    expect(height('a3')).toBeGreaterThan(height('a5'));
    expect(height('a5', 1)).toBeGreaterThan(height('a5', 4));
    // Layout pixels are 96 to an inch: 5 to 9 mm.
    for (const preset of ['a5', 'a3'] as const) {
      expect((height(preset) * 25.4) / 96).toBeGreaterThan(4.5);
      expect((height(preset) * 25.4) / 96).toBeLessThan(9);
    }
  });

  it('is left out as asked', () => {
    const { plan, logo } = planned({ furniture: { ...furniture, logo: false } });
    expect([logo, plan.leftOut.find(({ id }) => id === 'logo')]).toEqual([undefined, undefined]);
  });

  it('is missed where it would take the map’s room, or be too small to be known', () => {
    const missed = 'Logo: There is no room for it at this size.';
    const tiny = planned({ size: { preset: 'pixels', width: 160, height: 100 } });
    expect([tiny.logo, tiny.plan.lacking.includes(missed)]).toEqual([undefined, true]);
    const logo = { ...HOUSE.logo!, light: { url: '', ratio: 40 } };
    const long = planned({}, { ...session(), house: { logo } });
    expect([long.logo, long.plan.lacking.includes(missed)]).toEqual([undefined, true]);
  });
});

it('a site without a style has a picture as before, and misses nothing', () => {
  const { plan, logo, source } = planned({}, { ...session(), house: {} });
  expect(logo).toBeUndefined();
  expect(source).toMatch(/, 15 October 2025$/);
  expect(plan.leftOut.map(({ id }) => id)).not.toContain('logo');
  expect(plan.credit).toBe(plan.source);
});
