// What training invents would pass every check that the city's own settings must pass, and could be nobody's.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { roles } from '#core/access.ts';
import { kinds, makeChannel } from '#channels/kinds.ts';
import { parseDeskFile } from '#config/config-file.ts';
import { trainingPassword } from '#config/training-password.ts';
import { trainingSystems } from '#db/training-rows.ts';
import { faultOfPassword } from '#http/password-rule.ts';
import { trainingAgencies } from './agencies.ts';
import { simulatedJss, simulatedTargets, trainingRegisterToken } from './forwards.ts';
import { signInHints, tour, trainingAccounts, trainingLines, trainingMailbox, trainingOfficers } from './people.ts';

/** As the configuration file would be judged. */
const mistakesOf = (file: object): string[] => {
  const said: string[] = [];
  parseDeskFile(JSON.stringify(file), {}, { agencyIds: [], training: true }, (place, what) =>
    said.push(`${place}: ${what}`),
  );
  return said;
};

suite('officers', () => {
  test('and agencies could stand in the settings as they are', () => {
    const users = trainingOfficers.map((officer) => ({ ...officer, password: trainingPassword }));
    assert.deepEqual(mistakesOf({ agencies: trainingAgencies, users }), []);
  });

  test('are there for every role, at addresses that no domain can have', () => {
    assert.deepEqual(new Set(trainingOfficers.map(({ role }) => role)), new Set(roles));
    for (const { email, name } of trainingOfficers) {
      assert.match(email, /^[a-z]+@demo\.tanggap\.example$/);
      assert.match(name, /Contoh$/);
    }
  });

  test('are hinted at with the name of their agency, and with no other’s', () => {
    assert.deepEqual(
      signInHints.officers.map(({ role, agencyName }) => [role, agencyName]),
      trainingOfficers.map(({ role, agencyId }) => [
        role,
        trainingAgencies.find(({ id }) => id === agencyId)?.shortName,
      ]),
    );
    assert.equal(signInHints.officers.filter(({ agencyName }) => agencyName !== undefined).length, 2);
    assert.deepEqual(
      Object.values(tour).filter((name) => !trainingOfficers.some((one) => one.name === name)),
      [],
    );
  });

  test('share a password that the rule for passwords takes', async () => {
    for (const { email, name } of trainingOfficers)
      assert.equal(await faultOfPassword(trainingPassword, { email, name }), undefined);
  });
});

test('accounts are one a platform, of channels that there are, and each channel can be made of what it is given', () => {
  const all = [...trainingAccounts, ...trainingLines];
  assert.deepEqual(
    all.find(({ channel }) => channel === 'email'),
    trainingMailbox,
  );
  assert.equal(new Set(all.map(({ channel }) => channel)).size, all.length);
  const secrets = { appSecret: 'a', verifyToken: 'b', accessToken: 'c', apiUrl: 'http://127.0.0.1:9' };
  const more = { imapUrl: 'imap://a@127.0.0.1', smtpUrl: 'smtp://a@127.0.0.1' };
  for (const { channel, id, handle } of all) {
    assert.ok(Object.hasOwn(kinds, channel), channel);
    assert.equal(makeChannel({ channel, id, handle, ...secrets, more })?.account.id, id);
  }
});

suite('simulated systems', () => {
  const key = Buffer.alloc(32, 3);

  test('could stand in the settings as they are, under the ids that are cleared with training', () => {
    const targets = simulatedTargets({ publicUrl: 'http://127.0.0.1:3000' }, key);
    assert.deepEqual(targets.map(({ id }) => id).toSorted(), [...trainingSystems].toSorted());
    // An empty list of words stands for none.
    const asWritten = targets.map(({ words: _words, ...target }) => target);
    assert.deepEqual(mistakesOf({ forwards: asWritten }), []);
  });

  test('let in who knows the token of this installation, and no other’s', () => {
    assert.match(trainingRegisterToken(key), /^[0-9a-f]{64}$/);
    assert.equal(trainingRegisterToken(key), trainingRegisterToken(Buffer.alloc(32, 3)));
    assert.notEqual(trainingRegisterToken(key), trainingRegisterToken(Buffer.alloc(32, 4)));
    const jss = simulatedJss('https://jss.example/v1', 'sebuah-token');
    assert.deepEqual([jss.url, jss.token, jss.register], ['https://jss.example/v1', 'sebuah-token', 'upik']);
    assert.deepEqual(mistakesOf({ forwards: [jss] }), []);
  });
});
