import { describe, expect, it } from 'vitest';
import { History } from './history.svelte';

function typed() {
  const history = new History('');
  for (const text of ['S', 'Sy', 'Syria']) history.take(text, 'title');
  return history;
}

describe('a history', () => {
  it('goes back and forth, step by step, and no farther than it reaches', () => {
    const history = new History('a');
    history.take('b');
    history.take('c');
    const seen = [];
    for (const go of ['undo', 'undo', 'undo', 'redo', 'redo', 'redo'] as const) {
      history[go]();
      seen.push(history.now);
    }
    expect(seen).toEqual(['b', 'a', 'a', 'b', 'c', 'c']);
    expect([history.canUndo, history.canRedo]).toEqual([true, false]);
  });

  it('takes what is typed without a break as one step', () => {
    const history = typed();
    history.undo();
    expect([history.now, history.canUndo]).toEqual(['', false]);
    history.redo();
    expect(history.now).toBe('Syria');
  });

  it.each<[string, (history: History<string>) => void]>([
    ['a break', (history) => history.endStep()],
    ['another step', (history) => history.take('Syria!', 'other')],
    ['a step without a name', (history) => history.take('Syria!')],
    ['an undoing', (history) => (history.take('-'), history.undo())],
  ])('has a step of its own after %s', (_, meanwhile) => {
    const history = typed();
    meanwhile(history);
    const before = history.now;
    history.take('Syria and', 'title');
    history.undo();
    expect(history.now).toBe(before);
  });

  it('forgets what was undone once something else is done', () => {
    const history = typed();
    history.undo();
    history.take('Moscow');
    history.redo();
    expect([history.now, history.canRedo]).toEqual(['Moscow', false]);
    history.undo();
    expect(history.now).toBe('');
  });
});
