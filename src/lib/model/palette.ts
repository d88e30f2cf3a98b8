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
    water: '#30516b',
    country: '#53524d',
    town: '#3c3f44',
    boundary: '#968c7e',
    region: '#c2b7a4',
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
    country: '#b2b0a8',
    town: '#cfccc3',
    boundary: '#807f76',
    region: '#55564f',
    route: '#9db8d0',
  },
};

/** Of the live map: quiet enough that its names and lines keep their contrast on each. */
export interface Tints {
  /** Of land at least 500, 1,000, 2,000 and 3,500 m high. */
  relief: readonly [string, string, string, string];
  /** Of sea at least 200, 2,000 and 4,000 m deep. */
  depth: readonly [string, string, string];
  urban: string;
}

export const TINTS: Record<Theme, Tints> = {
  light: {
    relief: ['#ede5d4', '#e7dcc6', '#e0d3b9', '#dac9ac'],
    depth: ['#c5d5e0', '#bdcfdb', '#b5c9d7'],
    urban: '#ddd3c6',
  },
  dark: {
    relief: ['#323330', '#383731', '#3f3d35', '#464339'],
    depth: ['#18232c', '#151f28', '#121b23'],
    urban: '#3b3e41',
  },
};

/** The colours that go with an accent, which a site may have of its own. */
export type AccentColours = Pick<Palette, 'accent' | 'onAccent' | 'marked'>;

/** A palette as CSS custom properties: `--paper: #fbf9f4; …`. */
export const cssVariables = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join(' ');
