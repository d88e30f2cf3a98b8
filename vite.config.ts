import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [sveltekit()],
  worker: { format: 'es' },
  test: { include: ['src/**/*.test.ts', 'geo/**/*.test.ts'], exclude: ['**/node_modules/**'] },
});
