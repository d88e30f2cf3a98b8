import { createHash } from 'node:crypto';

/** Of a script or a style that stands in the page, as the policy names it. */
export const hashOf = (text: string) =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Adds hashes to a directive of the page's own policy. */
const allow = (html: string, directive: string, hashes: string[]): string =>
  html.replace(
    new RegExp(`<meta http-equiv="content-security-policy"[^>]*${directive} [^;"]*`),
    (policy) => [policy, ...new Set(hashes.filter((hash) => !policy.includes(hash)))].join(' '),
  );

/** Adds the styles that are made with the page, and our one script in it: Kit allows its own alone. */
export function allowOurs(html: string, script: string): string {
  const styles = Array.from(html.matchAll(/<style[^>]*>(.*?)<\/style>/gs), ([, css = '']) => css);
  const withStyles = allow(html, 'style-src', styles.map(hashOf));
  return allow(withStyles, 'script-src', [hashOf(script)]);
}
