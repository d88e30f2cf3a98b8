import { expect, it } from 'vitest';
import { escaped, unturned } from './outsideText';

it('a text becomes no markup', () => {
  expect(escaped('<img src="x" onerror=1> & \u0000')).toBe(
    '&lt;img src=&quot;x&quot; onerror=1&gt; &amp; ',
  );
});

it('a text turns nothing around; marks that belong to its letters stay', () => {
  expect(unturned('gpj.\u202Eexe \u2066a\u2069 \u200Fב')).toBe('gpj.exe a \u200Fב');
});
