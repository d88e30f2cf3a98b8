type Keys = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/**
 * Whether keys undo or redo: Ctrl or Cmd with Z, with Shift and Z, or with Y. By the key's place where
 * a keyboard of another script has no such letters.
 */
export function wayOf({ key, code, ctrlKey, metaKey, shiftKey }: Keys): 'undo' | 'redo' | null {
  if (ctrlKey === metaKey) return null;
  const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace('Key', '').toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : null;
}
