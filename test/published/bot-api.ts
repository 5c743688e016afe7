// Telegram's Bot API from the types that its bots are written with: what each method takes, as deep as interfaces name it.
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import type { Description, Operation, Shape } from './description.ts';

const folder = new URL('../../node_modules/@grammyjs/types/', import.meta.url);

const sources = readdirSync(folder)
  .filter((name) => name.endsWith('.d.ts'))
  .map((name) => ts.createSourceFile(name, readFileSync(new URL(name, folder), 'utf8'), ts.ScriptTarget.Latest));

const statements = sources.flatMap((source) => source.statements.map((statement) => ({ source, statement })));

const interfaces = new Map<string, ts.InterfaceDeclaration>(
  statements.flatMap(({ statement }) =>
    ts.isInterfaceDeclaration(statement) ? [[statement.name.text, statement] as const] : [],
  ),
);
const aliases = new Map<string, ts.TypeNode>(
  statements.flatMap(({ statement }) =>
    ts.isTypeAliasDeclaration(statement) ? [[statement.name.text, statement.type] as const] : [],
  ),
);

const deepest = 5;

const membersOf = (members: ts.NodeArray<ts.TypeElement>, depth: number): Shape =>
  Object.fromEntries(
    members.flatMap((member) =>
      ts.isPropertySignature(member) && ts.isIdentifier(member.name)
        ? [[member.name.text, shapeOf(member.type, depth + 1)] as const]
        : [],
    ),
  );

const together = (shapes: readonly Shape[]): Shape => {
  const named = shapes.filter((shape) => shape !== true);
  return named.length === 0 ? true : (Object.assign({}, ...named) as Shape);
};

const referenced = (node: ts.TypeReferenceNode, depth: number): Shape => {
  const name = ts.isIdentifier(node.typeName) ? node.typeName.text : '';
  const inner = node.typeArguments?.[0];
  if (['Array', 'ReadonlyArray', 'Readonly', 'Partial', 'Omit', 'Pick'].includes(name))
    return shapeOf(inner, depth + 1);
  const found = interfaces.get(name);
  if (found === undefined) return shapeOf(aliases.get(name), depth + 1);
  const above = (found.heritageClauses ?? []).flatMap(({ types }) =>
    types.map(({ expression }) => {
      const parent = ts.isIdentifier(expression) ? interfaces.get(expression.text) : undefined;
      return parent === undefined ? true : membersOf(parent.members, depth + 1);
    }),
  );
  return together([membersOf(found.members, depth), ...above]);
};

function shapeOf(node: ts.TypeNode | undefined, depth: number): Shape {
  if (node === undefined || depth > deepest) return true;
  if (ts.isTypeLiteralNode(node)) return membersOf(node.members, depth);
  if (ts.isArrayTypeNode(node)) return shapeOf(node.elementType, depth + 1);
  if (ts.isTypeOperatorNode(node) || ts.isParenthesizedTypeNode(node)) return shapeOf(node.type, depth);
  if (ts.isUnionTypeNode(node) || ts.isIntersectionTypeNode(node))
    return together(node.types.map((one) => shapeOf(one, depth + 1)));
  return ts.isTypeReferenceNode(node) ? referenced(node, depth) : true;
}

const api = aliases.get('ApiMethods');
const methods = (api !== undefined && ts.isTypeLiteralNode(api) ? [...api.members] : []).flatMap((member) =>
  ts.isMethodSignature(member) && ts.isIdentifier(member.name)
    ? [[member.name.text, shapeOf(member.parameters[0]?.type, 0)] as const]
    : [],
);

const operationOf = (shape: Shape): Operation => ({ query: {}, body: shape });

export const telegram: Description = {
  source: '@grammyjs/types',
  operations: Object.fromEntries(methods.map(([name, shape]) => [`POST /{bot}/${name}`, operationOf(shape)])),
};
