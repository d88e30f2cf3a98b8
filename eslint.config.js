import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { importRules } from './src/scripts/importRules.js';
import svelteConfig from './svelte.config.js';

const SVELTE = ['**/*.svelte', '**/*.svelte.ts'];

export default defineConfig(
  globalIgnores(['build/', 'static/', '.svelte-kit/', 'test-results/', '**/node_modules/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  js.configs.recommended,
  { files: ['**/*.ts', '**/*.svelte'], extends: [ts.configs.recommended] },
  {
    // Types cost seconds and find unawaited promises. geo/ has packages of its own, often absent.
    files: ['src/**/*.ts', 'src/**/*.svelte'],
    extends: [ts.configs.recommendedTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] } },
  },
  {
    // Kit gives a page's props their types by the file's name, which svelte-check knows and this not.
    files: ['src/routes/**/*.svelte'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  svelte.configs.recommended,
  {
    files: SVELTE,
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      // State is raw and replaced whole: a Set in it is never changed in place.
      'svelte/prefer-svelte-reactivity': 'off',
      // These write the query and fragment of the page they are on.
      'svelte/no-navigation-without-resolve': [
        'error',
        { ignorePushState: true, ignoreReplaceState: true },
      ],
    },
  },
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      // TypeScript knows the names.
      'no-undef': 'off',
      'max-lines': ['error', 300],
      eqeqeq: 'error',
      // Warnings are for the technical words of what a reader is told.
      'no-console': ['error', { allow: ['warn'] }],
      // Playwright reads a fixture's needs off its first parameter, even where there are none.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
    },
  },
  {
    // Unit tests share the modules that they read; drive.test.ts has its own.
    files: ['src/**/*.test.ts'],
    ignores: ['**/*.mocked.test.ts', 'src/scripts/picture/drive.test.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'vi', property: 'mock', message: 'Name the file x.mocked.test.ts.' },
      ],
    },
  },
  { files: ['**/*.js'], rules: { 'no-undef': 'error' } },
  // Programs for a terminal speak through it.
  { files: ['src/scripts/**', 'src/e2e/**', 'geo/**', 'bench/**'], rules: { 'no-console': 'off' } },
  importRules,
);
