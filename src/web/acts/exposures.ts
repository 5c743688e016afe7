// What the server found in a public text of what it knows of the reporter, as problems of the fields that hold it. Pure.
import type { PersonalFind } from '#core/personal-data.ts';
import { Failure } from '../api.ts';
import type { ActBody, Problems, TextName } from './act-body.ts';

const names = ['text', 'publicText', 'publicNote'] as const satisfies readonly TextName[];

export const exposuresIn = (error: unknown, body: ActBody): Problems => {
  if (!(error instanceof Failure)) return {};
  return Object.fromEntries(
    names.flatMap((name) => {
      const finds: readonly PersonalFind[] = error.exposed.filter(({ place }) => place === `body/${name}`);
      const text = body[name];
      return finds.length === 0 || typeof text !== 'string' ? [] : [[name, { kind: 'personal-data', text, finds }]];
    }),
  );
};
