import { createContext } from 'svelte';
import { THEMES, type Theme } from '$lib/model/palette';
import { keep, kept } from './storage';

const isTheme = (value: unknown): value is Theme => THEMES.some((theme) => theme === value);

/** The theme: as the address says, else as the reader chose on this device, else as the system has it. */
export class ThemeChoice {
  #system = $state.raw<Theme>('light');
  #chosen = $state.raw<Theme | null>(null);
  readonly now = $derived<Theme>(this.#chosen ?? this.#system);

  /** Call once, in the browser, inside an effect root. */
  follow(asked: Theme | null): void {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const read = () => (this.#system = dark.matches ? 'dark' : 'light');
    read();
    dark.addEventListener('change', read);
    const chosen = kept('theme');
    this.#chosen = asked ?? (isTheme(chosen) ? chosen : null);
    $effect(() => {
      if (this.#chosen) document.documentElement.dataset.theme = this.#chosen;
    });
  }

  choose(theme: Theme): void {
    this.#chosen = theme;
    keep('theme', theme);
  }
}

export const [useTheme, provideTheme] = createContext<ThemeChoice>();
