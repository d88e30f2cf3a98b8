import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixtures';

interface Question {
  /** A selector of what has changed; the whole page without it, which takes longer. */
  within?: string | undefined;
  /** Axe's own names of rules; all of them without it. */
  rules?: string[] | undefined;
}

/** Expects axe to find nothing wrong. */
export async function expectAccessible(
  page: Page,
  { within, rules }: Question = {},
): Promise<void> {
  const axe = new AxeBuilder({ page });
  if (within) axe.include(within);
  if (rules) axe.withRules(rules);
  const { violations } = await axe.analyze();
  const told = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`,
  );
  expect(told, within ?? 'the page').toEqual([]);
}
