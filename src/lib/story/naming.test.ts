import { expect, it } from 'vitest';
import { point } from '$lib/model/fixture';
import { otherNames } from './naming';

it('a place has other names than those that stand there, each once', () => {
  const names = { en: 'Tartus', ar: 'طرطوس', ru: 'Тартус' };
  const tartous = point('tartous', 36, 35, { name: 'Tartous', names, local: 'ar' });
  const [english, arabic] = [
    { language: 'en', name: 'Tartus' },
    { language: 'ar', name: 'طرطوس' },
  ];
  expect(otherNames(tartous, 'Tartous')).toEqual([english, arabic]);
  expect(otherNames(tartous, 'طرطوس')).toEqual([english]);
  const own = point('kent', 1, 51, { name: 'Kent', names: { en: 'Kent' }, local: 'en' });
  expect(otherNames(own, 'Kent')).toEqual([]);
});
