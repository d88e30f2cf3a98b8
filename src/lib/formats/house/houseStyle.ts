import { z } from 'zod';
import { check } from '../check';
import { accentProblem, nearestAccent } from './accent';
import { bad, good, type Problem, type Result } from '../problem';
import type { Source } from '../source';
import { originals, text, translationsOf } from '../translations';
import { parseYaml } from '../yaml';

/** Of a folder: no address, and no way out of it. */
const file = z
  .string()
  .refine(
    (path) => path !== '' && !/^[/\\]|^[a-z]+:|\\|(^|\/)\.\.?(\/|$)/i.test(path),
    'expected a file in the folder of site.yaml, or below it, such as logo.svg',
  );

const colour = z.custom<string>(
  (value) => typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value),
  "expected a colour in quotation marks, such as '#0a6b4f'",
);

const STYLE = z
  .strictObject({
    name: text.optional(),
    ...translationsOf('name'),
    credit: text.optional(),
    ...translationsOf('credit'),
    logo: z
      .strictObject({
        file,
        dark: file.optional(),
        alt: text,
        ...translationsOf('alt'),
      })
      .optional(),
    fonts: z
      .strictObject({ headings: file.optional(), text: file.optional(), bold: file.optional() })
      .check(({ value, issues }) => {
        for (const [one, other] of [
          ['text', 'bold'],
          ['bold', 'text'],
        ] as const)
          if (value[one] && !value[other])
            issues.push({
              code: 'custom',
              path: [other],
              input: value,
              message: `add it, as "${one}" is there: the font in both weights`,
            });
      })
      .optional(),
    accent: z.strictObject({ light: colour, dark: colour.optional() }).optional(),
  })
  .check(originals('name', 'credit'));

/** A house style as its file has it; files are paths from the folder of that. */
export type WrittenStyle = z.infer<typeof STYLE>;

export interface HouseStyleText {
  style: WrittenStyle;
  /** The accent in both themes. */
  accent: { light: string; dark: string } | undefined;
  /** Where things stand in the file. */
  source: Source;
}

/** Reads a site.yaml. Its files are not looked at. src/docs/stories.md has it whole. */
export function decodeHouseStyle(name: string, content: string): Result<HouseStyleText> {
  const source = parseYaml(name, content);
  if (!source.ok) return source;
  const style = check({ ...source.value, value: withLightAccent(source.value.value) }, STYLE);
  if (!style.ok) return style;
  const problems: Problem[] = [];
  const { accent } = style.value;
  const complain = (theme: 'light' | 'dark', problem: Pick<Problem, 'message' | 'expected'>) =>
    problems.push({ file: name, ...source.value.locate(['accent', theme]), ...problem });
  for (const theme of ['light', 'dark'] as const) {
    const given = accent?.[theme];
    const problem = given && accentProblem(given, theme);
    if (problem) complain(theme, problem);
  }
  const dark = accent && (accent.dark ?? nearestAccent(accent.light, 'dark'));
  if (accent && !dark && problems.length === 0)
    complain('light', {
      message: `no lighter ${accent.light} does for the dark theme`,
      expected: "give both: accent: { light: '#…', dark: '#…' }",
    });
  if (problems.length > 0) return bad(...problems);
  return good({
    style: style.value,
    accent: accent && dark ? { light: accent.light, dark } : undefined,
    source: source.value,
  });
}

/** One colour is the light theme's; without quotation marks it is a comment, and its value null. */
function withLightAccent(value: unknown): unknown {
  // A file in which all is commented out says nothing.
  if (value === null) return {};
  if (typeof value !== 'object' || !('accent' in value)) return value;
  const { accent } = value;
  return typeof accent === 'object' && accent !== null
    ? value
    : { ...value, accent: { light: accent } };
}
