/** What holds from a width of the frame on, in CSS pixels, to be rounded: declarations by selector. */
export interface Width {
  from: number;
  styles: ReadonlyMap<string, string>;
}

/**
 * Container queries that style what stands in the frame by its width. A rule says only what is other
 * than at the width before, once for all that are alike: it makes the most of a page's styles.
 * @param widths the narrowest first, each with the same selectors
 * @param anyway declarations that hold without a rule
 */
export function widthRules(widths: readonly Width[], anyway?: string): string {
  const now = new Map<string, string>();
  return widths
    .map(({ from, styles }) => {
      const changed = new Map<string, string[]>();
      for (const [selector, css] of styles) {
        if ((now.get(selector) ?? anyway) === css) continue;
        now.set(selector, css);
        changed.set(css, [...(changed.get(css) ?? []), selector]);
      }
      const rules = Array.from(changed, ([css, selectors]) => `${selectors.join()}{${css}}`);
      return rules.length > 0
        ? `@container frame (min-width:${Math.round(from)}px){${rules.join('')}}`
        : '';
    })
    .join('');
}
