import { describe, expect, it } from 'vitest';
import { encodePictureSettings } from '$lib/formats/pictureSettings';
import { passage, point, story } from '$lib/model/fixture';
import { FULL } from '$lib/model/layers';
import { PICTURE } from '$lib/model/picture';
import { frameOf, settingsIn, settingsOf } from './askedSettings';

const file = (text: string) => new File([text], 'map.json', { type: 'application/json' });

describe('settings in a file', () => {
  it('are those that were saved', async () => {
    const settings = { ...PICTURE, title: 'دمشق', theme: 'dark' as const };
    expect(await settingsOf(file(encodePictureSettings(settings)))).toEqual(settings);
  });

  it.each([
    ['no JSON at all', 'Dear reader,', 'map.json:1'],
    ['another file’s JSON', '{"type":"FeatureCollection"}', 'map.json'],
    ['one wrong value', encodePictureSettings(PICTURE).replace('"light"', '"pink"'), 'pink'],
  ])('that are %s are refused by the file’s name, with where and what', async (_, text, said) => {
    const refused = await settingsOf(file(text)).catch((error: unknown) => error);
    expect(refused).toMatchObject({ reason: 'picture.settings', values: { file: 'map.json' } });
    expect(((refused as Error).cause as Error).message).toContain(said);
  });
});

describe('settings in an address', () => {
  const tale = story([point('homs', 36.7, 34.7)], [passage(1, 'In [Homs](homs).')]);
  const usual = { ...PICTURE, theme: 'dark', language: 'ar', layers: FULL } as const;
  const asked = (query: string) =>
    settingsIn(new URL(`https://here.example/stories/test/${query}`), tale, usual);

  it('are those of the page where none are asked for', () => {
    expect(asked('?place=homs')).toEqual({ settings: usual, problem: null });
  });

  it('are taken from it, not from the page', () => {
    const { settings, problem } = asked('?picture=1&picture.title=Homs');
    expect([settings.title, settings.theme, problem]).toEqual(['Homs', 'light', null]);
  });

  it('that are wrong give way to the usual ones, and are told of', () => {
    const { settings, problem } = asked('?picture=1&picture.theme=pink');
    expect(settings).toEqual(usual);
    expect(problem?.reason).toBe('picture.address');
    expect((problem?.cause as Error).message).toContain('pink');
  });
});

it('a picture is of the place or the passage that is selected, else of what the map shows', () => {
  const tale = story(
    [point('homs', 36.7, 34.7)],
    [passage(1, 'In [Homs](homs).'), passage(2, 'He left.')],
  );
  const frames = [
    { type: 'place', id: 'homs', mention: 'p1-homs' },
    { type: 'passage', line: 1 },
    { type: 'passage', line: 2 },
    { type: 'group', places: ['homs'] },
    { type: 'none' },
  ] as const;
  expect(frames.map((one) => frameOf(one, tale))).toEqual([
    { kind: 'place', id: 'homs' },
    { kind: 'passage', line: 1 },
    { kind: 'view' },
    { kind: 'view' },
    { kind: 'view' },
  ]);
});
