// Words of a case as evidence on paper: the printed copy of a signed file.
import type { bundleSheet as indonesian } from '../id/bundle-sheet.ts';
import type { Same } from '../same.ts';

/** Claims nothing beyond what the enclosed file holds and its signature proves. */
export const bundleSheet: Same<typeof indonesian> = {
  title: (number) => `Evidence of complaint ${number}`,
  lead: 'The printed copy of one digitally signed file. Who reported is not in it. The file itself is enclosed in this PDF, and it is the file that counts as evidence.',
  foot: (number, digest) => `${number} · SHA-256 of the enclosed file: ${digest}`,
  enclosed: (number) => `Evidence of ${number}, signed`,
  facts: {
    number: 'Number',
    upik: 'UPIK number',
    channel: 'Made by',
    received: 'Received',
    category: 'Category',
    status: 'How it stands',
    closed: 'Closed',
    lead: 'Agency',
    helping: 'Helping',
    instruction: 'Instruction',
    result: 'Result in the field',
    made: 'File made',
    by: 'Made by a',
    at: 'System',
  },
  steps: { heading: 'Six steps', head: ['Step', 'How it went', 'Due', 'Done'] },
  messages: {
    heading: 'Conversation',
    reporter: 'Reporter',
    city: 'City',
    public: 'in public',
    private: 'private message',
    edited: 'changed by its sender',
    deleted: '[this message was deleted]',
    hidden: '[between the city and the reporter alone]',
  },
  happened: 'What happened',
  photos: 'Photos of the work',
  notes: 'Internal notes',
  files: { heading: 'Attachments', head: ['Kind', 'Size (bytes)', 'SHA-256'], none: 'not kept' },
  looks: { heading: 'Who looked', head: ['When', 'At what', 'As', 'Account'] },
  look: { page: 'the page of the case', attachment: 'an attachment', bundle: 'the evidence' },
  none: 'None.',
  proof: {
    heading: 'Proof',
    lead: 'Each event has its place in the record of the system. The way from its digest to the root is in the enclosed file, and all of that file is signed.',
    digest: 'SHA-256 of the enclosed file',
    signature: 'Signature (Ed25519)',
    key: 'Public key',
    size: 'Events in the record',
    root: 'Root',
    head: 'End of the record',
    events: ['No.', 'Place in the record', 'Digest of the event'],
    check: (file, at) =>
      `How to check: save the enclosed file ${file} from this PDF, then run "tanggap verify-bundle ${file} --key KEY". The valid key is published at ${at}/kunci-bukti.json. The command takes this PDF as it is, too.`,
  },
};
