import { describe, expect, it } from 'vitest';
import { story } from '$lib/server/stories';
import { PICTURES } from '../contactPictures.js';
import { imported } from '../imported.js';
import { argumentsOf } from './arguments';
import { checkPicture } from './check';
import { orderOf } from './order';
import { PAGE_LANGUAGES, usualIn } from './words';

const STORY = story('al-sharaa-in-moscow');

describe.each(PICTURES.map((line) => [line.join(' '), line] as const))('%s', (_, line) => {
  it.each(PAGE_LANGUAGES)('breaks no rule in %s, and lacks nothing', (language) => {
    const own = line.includes('--words') ? line : [...line, '--words', language];
    const given = { ...argumentsOf(own), words: language };
    const [job] = orderOf(given, [STORY], '.').jobs;
    if (!job) throw new Error('It orders no picture.');
    const { plan, faults } = checkPicture(STORY, job.settings, language);
    expect(faults).toEqual([]);
    expect(plan.lacking).toEqual([]);
  });
});

it('a scale is true where it finds room, be it far north of the middle', () => {
  const size = { preset: 'pixels', width: 720, height: 640 } as const;
  const frame = { kind: 'place', id: 'russia' } as const;
  expect(checkPicture(STORY, { ...usualIn('en'), frame, size }, 'en').faults).toEqual([]);
});

it('is what the command loads, beside the site’s own build', async () => {
  expect(await imported('src/scripts/picture/check.ts')).toHaveProperty('checkAll');
}, 60_000);
