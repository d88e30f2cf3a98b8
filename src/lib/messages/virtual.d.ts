/** The message files, compiled; made by `src/scripts/messages.js`. */
declare module 'virtual:words' {
  export type Messages = Record<
    string,
    ((values: Record<string, string | number>) => string) | undefined
  >;
  export const english: Messages;
  /** What parts that come later say besides, in English. */
  export const later: () => Promise<{ default: Messages }>;
  export const others: Record<string, () => Promise<{ default: Messages }>>;
}
