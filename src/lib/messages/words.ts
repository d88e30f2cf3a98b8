import { createContext } from 'svelte';
import type en from './en.json';
import type { Messages } from 'virtual:words';

export type Key = keyof typeof en;
export type Values = Record<string, string | number>;

/** A piece of a message: words, or the name of what goes between them. */
export type Part = { words: string } | { slot: string };

/** Marks the places of slots in a message; no message holds it. */
const MARK = '\u0001';

/** What the page says in its language: ICU messages from `<language>.json`, English where one lacks. */
export class Words {
  readonly #messages: Messages;
  readonly #english: Messages;

  /** @param language BCP 47, of the page's own words: not of the article, nor of the map's names */
  constructor(
    readonly language: string,
    messages: Messages,
    english: Messages,
  ) {
    this.#messages = messages;
    this.#english = english;
  }

  /** The same words, and more in English. */
  with(more: Messages): Words {
    const english = { ...this.#english, ...more };
    return new Words(this.language, { ...more, ...this.#messages }, english);
  }

  readonly say = (key: Key, values: Values = {}): string =>
    (this.#messages[key] ?? this.#english[key])?.(values) ?? key;

  /** In which the language is read. */
  get direction(): 'ltr' | 'rtl' {
    return this.say('direction') === 'rtl' ? 'rtl' : 'ltr';
  }

  /** A message in pieces, so that markup can stand in the slots that are named. */
  parts(key: Key, slots: readonly string[], values: Values = {}): Part[] {
    const marked = Object.fromEntries(slots.map((slot) => [slot, `${MARK}${slot}${MARK}`]));
    return this.say(key, { ...values, ...marked })
      .split(MARK)
      .map((piece, i) => (i % 2 === 0 ? { words: piece } : { slot: piece }));
  }
}

export const [useWords, provideWords] = createContext<Words>();
