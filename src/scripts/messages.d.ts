import type { Plugin } from 'vite';

/** Serves `virtual:words`, the page's messages in each language. */
export function messages(): Plugin;
