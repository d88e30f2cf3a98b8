/** Environment variables that hold the addresses of the built site, served as the tests see it. */
export const SITE = 'DATELINE_SITE';
export const SITE_UNDER_PREFIX = 'DATELINE_SITE_UNDER_PREFIX';

/** An address that Playwright read off its server. */
export function siteOf(variable: string): string {
  const url = process.env[variable];
  if (!url) throw new Error(`${variable} is not set: run the tests with "npm run test:e2e".`);
  return url;
}
