import { PALETTES, TINTS, type AccentColours, type Theme } from '$lib/model/palette';
import { brightest, contrast, mixed, unlikeness } from './colour';

/** What a colour must be told from, and how well. */
interface Need {
  /** What is on that ground, or has that colour, as people say it. */
  what: string;
  colour: string;
  least: number;
}

/** WCAG 2.2, 1.4.3 and 1.4.11. */
const [TEXT, SHAPES] = [4.5, 3];
/** By `unlikeness`: what is singled out is told by its colour from other dots and lines, which are small. */
const UNLIKE = 0.06;
/** The share of an accent in what it marks. */
const MARKED: Record<Theme, number> = { light: 0.15, dark: 0.25 };

/** What goes with an accent: the ground of what is singled out, and letters on the accent itself. */
export function accentColours(accent: string, theme: Theme): AccentColours {
  const marked = mixed(accent, MARKED[theme], PALETTES[theme].paper);
  const onAccent = ['#ffffff', '#14110f'].toSorted(
    (a, b) => contrast(b, accent) - contrast(a, accent),
  )[0]!;
  return { accent, onAccent, marked };
}

function contrastNeeds(theme: Theme, accent: string): Need[] {
  const { paper, raised, land, sea } = PALETTES[theme];
  const { urban, relief, depth } = TINTS[theme];
  const on = (least: number, what: string, ...colours: string[]) =>
    colours.map((colour) => ({ what, colour, least }));
  return [
    ...on(TEXT, 'text on the page', paper, raised),
    ...on(TEXT, 'text on what is singled out', accentColours(accent, theme).marked),
    ...on(TEXT, 'names on land', land),
    ...on(TEXT, 'names at sea', sea),
    ...on(SHAPES, 'dots on land', urban, ...relief),
    ...on(SHAPES, 'dots at sea', ...depth),
  ];
}

const likenessNeeds = (theme: Theme): Need[] => [
  { what: 'dots that are not singled out', colour: PALETTES[theme].ink, least: UNLIKE },
  { what: 'journeys', colour: PALETTES[theme].route, least: UNLIKE },
];

/** The need that is met worst; undefined where all are met. */
function worst(needs: readonly Need[], value: (colour: string) => number): Need | undefined {
  const share = ({ colour, least }: Need) => value(colour) / least;
  const [first] = needs.toSorted((a, b) => share(a) - share(b));
  return first && share(first) < 1 ? first : undefined;
}

const tooFaint = (accent: string, theme: Theme) =>
  worst(contrastNeeds(theme, accent), (ground) => contrast(accent, ground));
const tooLike = (accent: string, theme: Theme) =>
  worst(likenessNeeds(theme), (other) => unlikeness(accent, other));

/** The colour nearest to this one that will do: darker on light grounds; on dark ones lighter, or brighter and lighter. */
export function nearestAccent(colour: string, theme: Theme): string | undefined {
  const towards = theme === 'light' ? '#000000' : '#ffffff';
  return [colour, ...(theme === 'dark' ? [brightest(colour)] : [])]
    .flatMap((from) => Array.from({ length: 20 }, (_, i) => mixed(from, 1 - i / 20, towards)))
    .find((one) => !tooFaint(one, theme) && !tooLike(one, theme));
}

/** Why a colour cannot be the accent, and what to do; undefined where it can be. */
export function accentProblem(
  colour: string,
  theme: Theme,
): { message: string; expected: string } | undefined {
  const faint = tooFaint(colour, theme);
  const like = faint ? undefined : tooLike(colour, theme);
  if (!faint && !like) return undefined;
  const instead = nearestAccent(colour, theme);
  const way = theme === 'light' ? 'darker' : 'lighter';
  const how = faint ? `a ${way} colour` : 'a colour farther from it';
  const message = faint
    ? `the ${theme} accent ${colour} has a contrast of ${ratio(contrast(colour, faint.colour))} to ${faint.colour}, where it is the colour of ${faint.what}; ${ratio(faint.least)} is needed`
    : `the ${theme} accent ${colour} cannot be told from ${like?.colour}, the colour of ${like?.what}`;
  return { message, expected: `take ${how}${instead ? `, such as '${instead}'` : ''}` };
}

/** Rounded down, so that what does not do does not look as if it did. */
const ratio = (value: number): string => `${Math.floor(value * 100) / 100}:1`;
