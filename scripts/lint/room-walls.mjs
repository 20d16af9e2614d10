import { relative, sep } from 'node:path';
import { wallBetween } from './rooms.mjs';

/**
 * ESLint rule: an import may not go through a wall between two rooms.
 * @type {import('eslint').Rule.RuleModule}
 */
export const roomWalls = {
  meta: {
    type: 'problem',
    docs: { description: 'keep every import within the doors between rooms (ARCHITECTURE.md)' },
    messages: { wall: '{{ reason }}.' },
    schema: [],
  },
  create(context) {
    const from = relative(context.cwd, context.filename).split(sep).join('/');

    /** @param {any} source @param {boolean} isTypeOnly */
    function check(source, isTypeOnly) {
      if (typeof source?.value !== 'string') return;
      const reason = wallBetween(from, source.value, isTypeOnly);
      if (reason !== null) context.report({ node: source, messageId: 'wall', data: { reason } });
    }

    /** @type {Record<string, (node: any) => void>} */
    const visitors = {
      ImportDeclaration: (node) => check(node.source, node.importKind === 'type'),
      ExportNamedDeclaration: (node) => check(node.source, node.exportKind === 'type'),
      ExportAllDeclaration: (node) => check(node.source, node.exportKind === 'type'),
      ImportExpression: (node) => check(node.source, false),
      TSImportType: (node) => check(node.source ?? node.argument?.literal, true),
      // A worker: new URL('./search.worker.ts', import.meta.url)
      "NewExpression[callee.name='URL'][arguments.1.type='MemberExpression']": (node) => {
        if (String(node.arguments[0]?.value).startsWith('.')) check(node.arguments[0], false);
      },
    };
    return visitors;
  },
};
