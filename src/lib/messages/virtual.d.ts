/** The message files, compiled; made by `src/scripts/messages.js`. */
declare module 'virtual:words' {
  export type Messages = Record<
    string,
    ((values: Record<string, string | number>) => string) | undefined
  >;
  export const english: Messages;
  /** What English pictures say besides. */
  export const pictures: () => Promise<{ default: Messages }>;
  export const others: Record<string, () => Promise<{ default: Messages }>>;
}
