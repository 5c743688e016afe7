// What is signed for anybody who asks can never be handed in as a body, and the other way round.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crcHandshake, isSigned } from './signature.ts';

const secret = 'rahasia-x';
const asks = crcHandshake(secret);

const tokenIn = (body: string): string => (JSON.parse(body) as { response_token: string }).response_token;

const bodies = [
  '{"for_user_id":"1500000000000000001","tweet_create_events":[]}',
  '{}',
  '[]',
  ' 1',
  '"kata"',
  '{"data":{"event_type":"post.delete"}}',
  '1.5',
  'a b',
  'jalan+rusak',
  'a=',
  'é',
  '\n',
  '',
];

test('a question that could be a body is not answered', () => {
  for (const body of bodies) assert.equal(asks({ crc_token: body }), undefined, JSON.stringify(body));
  assert.equal(asks({ crc_token: 'a'.repeat(201) }), undefined);
  assert.equal(asks({ crc_token: 'tanya\n' }), undefined);
});

test('what was answered to a question opens no door, whatever was asked', () => {
  for (const token of ['tanya', '1', 'true', 'null', '-1', 'MGQ0MDI0YzItMzg2Zi00ZjU4_-', 'a'.repeat(200)]) {
    const answer = asks({ crc_token: token });
    assert.ok(answer !== undefined, token);
    const headers = { 'x-twitter-webhooks-signature': tokenIn(answer.body) };
    assert.equal(isSigned(Buffer.from(token), headers, secret), false, token);
  }
});
