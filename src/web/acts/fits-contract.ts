// What an act's contract refuses of its fields, asked before anything is sent: the server asks the same schema. Pure.
import { Errors } from 'typebox/value';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import { textLength } from '#core/text-length.ts';
import { acts, type ActFields } from '#features/case/act.contract.ts';
import type { FieldName, Problems } from './act-values.ts';

/** Where a form calls a field otherwise than the contract. */
const heldAs: Readonly<Record<string, FieldName>> = {
  '/publishAnyway/reason': 'publishReason',
  '/identity/name': 'name',
  '/identity/phone': 'phone',
  '/identity/address': 'address',
  '/identity/kelurahan': 'kelurahan',
  '/number': 'otherNumber',
};

const valueAt = (body: object, path: string): unknown =>
  path
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (value, name) => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined),
      body,
    );

/** By how much each of the texts is longer than the contract takes. */
export const longerThanContract = <T extends OfficerCommand>(act: T, body: ActFields<T>): Problems =>
  Object.fromEntries(
    Errors(acts[act], body).flatMap(({ keyword, instancePath, params }) => {
      const value = valueAt(body, instancePath);
      const isLong = keyword === 'maxLength' && 'limit' in params && typeof params.limit === 'number';
      if (!isLong || typeof value !== 'string') return [];
      const over = Math.max(1, textLength(value, 'characters') - Number(params.limit));
      return [[heldAs[instancePath] ?? instancePath.slice(1), { kind: 'too-long', over }]];
    }),
  );
