import { createContext } from 'svelte';
import { THEMES, type Theme } from '$lib/model/palette';

const KEPT = 'dateline:theme';

const isTheme = (value: unknown): value is Theme => THEMES.some((theme) => theme === value);

/** The theme: as the address says, else as the reader chose on this device, else as the system has it. */
export class ThemeChoice {
  #system = $state.raw<Theme>('light');
  #chosen = $state.raw<Theme | null>(null);
  readonly now = $derived<Theme>(this.#chosen ?? this.#system);

  /** Call once, in the browser, inside an effect root. */
  follow(asked: string | null): void {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const read = () => (this.#system = dark.matches ? 'dark' : 'light');
    read();
    dark.addEventListener('change', read);
    const kept = keptTheme();
    this.#chosen = isTheme(asked) ? asked : isTheme(kept) ? kept : null;
    $effect(() => {
      if (this.#chosen) document.documentElement.dataset.theme = this.#chosen;
    });
  }

  choose(theme: Theme): void {
    this.#chosen = theme;
    try {
      localStorage.setItem(KEPT, theme);
    } catch {
      // Storage is a comfort: where a browser refuses it, the choice lasts for this page.
    }
  }
}

function keptTheme(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

export const [useTheme, provideTheme] = createContext<ThemeChoice>();
