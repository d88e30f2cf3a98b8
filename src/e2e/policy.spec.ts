import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { expect, test } from './fixtures';

const PAGES = readdirSync('build', { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.html'),
);

/** Of the pages for basemaps of other hosts: also this very computer's, for who tries one out. */
const WIDE = "'self' https: http://127.0.0.1:* http://localhost:*";

// Only so may a page's parser meet the styles of another page.
test.use({ bypassCSP: true });

test('each page allows no styles but its own files and those whose hashes it names, and none in attributes', async ({
  reader,
  page,
}) => {
  expect(PAGES.length).toBeGreaterThanOrEqual(6);
  await reader.openWithoutWebGL();
  for (const address of PAGES) {
    const found = await page.evaluate(async (address) => {
      const html = await (await fetch(address)).text();
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      const policies = [...parsed.querySelectorAll('meta[http-equiv="content-security-policy" i]')];
      return {
        policies: policies.map((meta) => meta.getAttribute('content') ?? ''),
        inAttributes: [...parsed.querySelectorAll('[style]')].map(({ outerHTML }) => outerHTML),
        sheets: [...parsed.querySelectorAll('style')].map(({ textContent }) => textContent),
      };
    }, address);
    expect(found.policies, address).toHaveLength(1);
    expect(found.policies[0], address).not.toContain('unsafe-');
    const asks = /(?:^|; ?)connect-src ([^;]*)/.exec(found.policies[0] ?? '')?.[1];
    expect(asks, address).toBe(address.includes('outside-basemap/') ? WIDE : "'self'");
    const allowed = /(?:^|; ?)style-src ([^;]*)/.exec(found.policies[0] ?? '')?.[1]?.split(' ');
    expect(found.inAttributes, address).toEqual([]);
    expect(found.sheets.length, address).toBeGreaterThanOrEqual(3);
    const hashes = found.sheets.map(
      (css) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`,
    );
    expect(new Set(allowed), address).toEqual(new Set(["'self'", ...hashes]));
  }
});
