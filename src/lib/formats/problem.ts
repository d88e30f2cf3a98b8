/** Something wrong in a file, said so that whoever wrote the file can mend it. */
export interface Problem {
  file: string;
  /** From 1. */
  line: number;
  column: number;
  message: string;
  /** What should stand there, or what to do. */
  expected?: string;
}

/** What a decoder gives back: the value, or everything that is wrong. */
export type Result<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

export interface Position {
  line: number;
  column: number;
}

export const good = <T>(value: T): Result<T> => ({ ok: true, value });
export const bad = (...problems: Problem[]): Result<never> => ({ ok: false, problems });

/** One line for each problem: `story.md:12:7: there is no place "jobbar"; did you mean "jobar"?` */
export function describe(problems: readonly Problem[]): string {
  return problems
    .map(({ file, line, column, message, expected }) =>
      [`${file}:${line}:${column}: ${message}`, expected].filter(Boolean).join('; '),
    )
    .join('\n');
}

/** Line and column, from 1, of a character's offset in a text. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
