/**
 * Whether a key that was pressed anywhere on the page is left to it: fields, input methods and texts
 * that are selected come first.
 */
export function isFree(event: KeyboardEvent): boolean {
  const { key } = event;
  if (event.isComposing || event.defaultPrevented) return false;
  if (event.altKey || event.ctrlKey || event.metaKey) return false;
  if (key.startsWith('Arrow') && (event.shiftKey || getSelection()?.isCollapsed === false))
    return false;
  const field = (event.target as Element | null)?.closest?.<HTMLInputElement>(
    'input, select, textarea, [contenteditable]',
  );
  // With Escape one clears what one has written; of a box, a list, an empty field it is not.
  return !field || (key === 'Escape' && !(field.value && typeof field.selectionStart === 'number'));
}
