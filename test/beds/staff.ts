// The city's agencies, and its officers of every role, with whom the server's tests begin.
import { hash, type Algorithm } from '@node-rs/argon2';
import type pg from 'pg';
import { v7 } from 'uuid';
import { administrativeLog } from '#db/administrative-log.ts';
import { declareAgencies } from '#db/agencies.ts';
import { hashChain } from '#db/hash-chain.ts';
import { trainingPassword } from '#config/training-password.ts';
import { officerBook, type OfficerBook } from '#http/officers.ts';
import { hashPassword } from '#http/password.ts';
import { makeSealing } from '#keys/sealing.ts';
import { trainingAgencies } from '#training/agencies.ts';
import { trainingOfficers } from '#training/people.ts';
import { at } from '../given/given.ts';

const argon2id: Algorithm = 2;
/** The least that the library takes: each sign-in works as long as the hash that it meets says. What the program's cost is: password.test.ts. */
const cheap = { algorithm: argon2id, memoryCost: 8, timeCost: 1, parallelism: 1 };

const hashQuickly = (password: string): Promise<string> =>
  password === trainingPassword ? hash(password, cheap) : hashPassword(password);

/** As store.ts records, which the runner cannot read. */
const recording = {
  administration: administrativeLog(hashChain(makeSealing(Buffer.alloc(32, 7))), v7),
  clock: { now: () => at(0) },
};

/** The book in which the officers of a test stand. */
export const testOfficers = (pool: pg.Pool): OfficerBook =>
  officerBook({ pool, ...recording, by: { kind: 'settings' }, hash: hashQuickly });

/** Declares all of them, as the program does when it starts in training. */
export const staff = async (pool: pg.Pool): Promise<void> => {
  await declareAgencies(pool, trainingAgencies);
  const officers = testOfficers(pool);
  for (const officer of trainingOfficers)
    await officers.addOfficer({ ...officer, password: trainingPassword, keepsPassword: true });
};
