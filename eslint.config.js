import tseslint from 'typescript-eslint';

/** `process.env` is read in one place only, and processes never exit from the middle of the domain. */
const restricted = [
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'Read settings from libs/config; process.env is read there and nowhere else.',
  },
];

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'coverage/**', '.tocsin/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['apps/**/*.{ts,tsx}', 'libs/**/*.{ts,tsx}', 'tests/**/*.{ts,tsx}', 'bench/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-restricted-syntax': [
        'error',
        ...restricted,
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
      ],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  { files: ['apps/console/vite.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['libs/config/src/**', 'tests/**', 'bench/**'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['apps/console/src/**'],
    ignores: ['apps/console/src/app/dialog-host.tsx', 'apps/console/src/parts/dialogs.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { name: '@mantine/modals', message: 'Open dialogs through parts/dialogs.ts, which loads what draws them.' },
      ],
    },
  },
  {
    files: ['apps/cli/**', 'apps/standalone/**', 'bench/**', 'tests/run.mjs', 'bin/**'],
    rules: { 'no-console': 'off' },
  },
);
