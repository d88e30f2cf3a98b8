import type { Plugin } from 'vite';

export const FIRST_VIEW: string;
export function firstView(): Plugin;
export function chainTo(id: string, importers: Record<string, string | null>): string;
