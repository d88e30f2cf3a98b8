import { describe, expect, it } from 'vitest';
import { startPainted } from './afterPaint';
import { hashOf } from './pagePolicy';

/** As Kit writes it; the text of an article may speak of imports too. */
const KIT = `
  { Promise.all([
      import("./_app/start.js"),
      import("./_app/app.js")
    ]).then(([kit, app]) => { kit.start(app, { data: "Write import(\\"x.js\\") there." }) }); }
`;
const page = (script: string, allowed = script) =>
  `<head><meta content="script-src ${hashOf(allowed)}"><script>let first = import("a.js")</script></head>` +
  `<body><script>${script}</script></body>`;

describe('startPainted', () => {
  const waiting = startPainted(page(KIT));

  it('has the modules of Kit’s script wait, and nothing else', () => {
    expect(waiting.match(/painted\.then\(\(\) => import\("[^"]+"\)\)/g)).toEqual([
      'painted.then(() => import("./_app/start.js"))',
      'painted.then(() => import("./_app/app.js"))',
    ]);
    expect(waiting).toContain('<script>let first = import("a.js")</script>');
    expect(waiting).toContain('"Write import(\\"x.js\\") there."');
  });

  it('has the policy allow the script as it then is', () => {
    const [, script = ''] = /<body><script>(.*)<\/script>/s.exec(waiting) ?? [];
    expect(waiting).toContain(hashOf(script));
    expect(waiting).not.toContain(hashOf(KIT));
  });

  it.each([
    ['imports nothing', page('{ kit.start() }')],
    ['is not allowed', page(KIT, 'another')],
    ['is not there', '<body></body>'],
  ])('refuses a page whose last script %s', (_, html) => {
    expect(() => startPainted(html)).toThrow('The page does not end with Kit’s script');
  });
});
