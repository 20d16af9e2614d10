import { defineConfig, globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { roomWalls } from './scripts/lint/room-walls.mjs';

const TESTS = ['**/*.test.ts', '**/*.test.tsx', 'e2e/**/*.spec.ts'];

/** @param {string} selector @param {string} message */
const banned = (selector, message) => ({ selector, message });

const NO_BARRELS = banned('ExportAllDeclaration', 'Import from the file that holds the thing: no barrels.');
const IMPURE = [
  banned(
    "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    'shared/ has no randomness: take it as an argument.',
  ),
  banned(
    "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    'shared/ has no clock: take the time as an argument.',
  ),
  banned(
    "NewExpression[callee.name='Date'][arguments.length=0]",
    'shared/ has no clock: take the time as an argument.',
  ),
  banned("CallExpression[callee.name='Date']", 'shared/ has no clock: take the time as an argument.'),
];
const UNFINISHED = banned(
  'CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name=/^(skip|skipIf|runIf|only|fixme|todo|fails)$/]',
  'No test is skipped or left out of a run.',
);
const FIXED_WAIT = banned(
  "CallExpression[callee.property.name='waitForTimeout']",
  'Wait for what should happen, not for a time.',
);

export default defineConfig(
  globalIgnores(['out/', 'dist/', 'coverage/', 'test-results/', '.cache/']),
  tseslint.configs.recommendedTypeChecked,
  {
    plugins: { assay: { rules: { 'room-walls': roomWalls } } },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'assay/room-walls': 'error',
      'max-lines': ['error', { max: 300 }],
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
      ],
      'no-restricted-syntax': ['error', NO_BARRELS],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  { files: ['shared/**'], rules: { 'no-restricted-syntax': ['error', NO_BARRELS, ...IMPURE] } },
  {
    files: ['shared/**'],
    ignores: TESTS,
    rules: {
      // Some libraries bring Node's types along, so the compiler alone does not stop these.
      'no-restricted-globals': [
        'error',
        ...[
          'process',
          'Buffer',
          'window',
          'document',
          'setTimeout',
          'setInterval',
          'setImmediate',
          'performance',
          'crypto',
          'fetch',
          'console',
        ],
      ],
    },
  },
  { files: ['renderer/**'], ...reactHooks.configs.flat.recommended },
  // Tells what the React compiler would leave alone; we do not use the compiler.
  { files: ['renderer/**'], rules: { 'react-hooks/incompatible-library': 'off' } },
  {
    files: TESTS,
    rules: {
      'max-lines': ['error', { max: 500 }],
      // Attacks hand built-in methods about.
      '@typescript-eslint/unbound-method': 'off',
      'no-restricted-syntax': ['error', NO_BARRELS, UNFINISHED, FIXED_WAIT],
    },
  },
  // Playwright, Vite and ESLint ask for a default export.
  { files: ['*.config.{ts,js}', 'e2e/support/global-setup.ts'], rules: { 'no-restricted-exports': 'off' } },
  // JSDoc types are loose where a library's own are: the compiler still checks these files.
  {
    files: ['**/*.mjs', '*.js'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
