/** The colours of page, drawn map, live map and pictures: one set for each theme. */
export interface Palette {
  paper: string;
  raised: string;
  ink: string;
  muted: string;
  rule: string;
  accent: string;
  onAccent: string;
  marked: string;
  sea: string;
  land: string;
  shore: string;
  river: string;
  /** The names of waters, of countries and regions, and of towns. */
  water: string;
  country: string;
  town: string;
  boundary: string;
  region: string;
  route: string;
}

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const PALETTES: Record<Theme, Palette> = {
  light: {
    paper: '#fbf9f4',
    raised: '#ffffff',
    ink: '#20242a',
    muted: '#59616b',
    rule: '#ddd6c8',
    accent: '#a8371a',
    onAccent: '#ffffff',
    marked: '#f9e3d3',
    sea: '#cddbe4',
    land: '#f2ecdf',
    shore: '#93a9b8',
    river: '#a8c0d0',
    water: '#3f627f',
    country: '#5b5a55',
    town: '#3c3f44',
    boundary: '#a0978a',
    region: '#d3cabb',
    route: '#47617a',
  },
  dark: {
    paper: '#15181c',
    raised: '#1f2329',
    ink: '#e9e5db',
    muted: '#a6adb6',
    rule: '#363c44',
    accent: '#f2936a',
    onAccent: '#1b1410',
    marked: '#4a2e20',
    sea: '#1b2730',
    land: '#2c2f31',
    shore: '#4d6170',
    river: '#41586a',
    water: '#8fb0c8',
    country: '#a9a79f',
    town: '#cfccc3',
    boundary: '#77766e',
    region: '#444648',
    route: '#9db8d0',
  },
};

/** A palette as CSS custom properties: `--paper: #fbf9f4; …`. */
export const cssVariables = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join(' ');
