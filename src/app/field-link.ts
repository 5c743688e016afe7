// An agency hands a case on inside by a link; whoever has it reports from the place, each time once, however often a telephone sends it.
// Must not know how the link travels.
import type { Actor } from '#core/complaint/complaint.ts';
import type { Instant } from '#core/time.ts';
import type { AcceptedFile } from '#ports/media.ts';
import type { Ids } from '#ports/ids.ts';
import type { Store } from '#ports/store.ts';
import { addUpload, type UploadPorts } from './acts/add-upload.ts';
import { handleCommand, handleIn, type Handled } from './handle-command.ts';
import { onceByKey, type KeyUsed } from './once.ts';

type Officer = Extract<Actor, { kind: 'officer' }>;

export type FieldLinkPorts = UploadPorts & {
  store: Store;
  ids: Ids;
  keepFieldLink: (
    token: string,
    link: { id: string; complaintId: string; agencyId: string; task: string; madeBy: string; madeAt: Instant },
  ) => Promise<void>;
};

export type LinkWanted = { complaintId: string; by: Officer; task: string; untilAt: Instant; now: Instant };

/** The token is told once, to whoever made the link. */
export type LinkMade = { ok: true; token: string } | Extract<Handled, { ok: false }>;

export const makeFieldLink = async (ports: FieldLinkPorts, wanted: LinkWanted): Promise<LinkMade> => {
  const { complaintId, by, task, untilAt, now } = wanted;
  const [linkId, token] = [ports.ids.uuid(), ports.ids.token()];
  const row = { id: linkId, complaintId, agencyId: by.agencyId ?? '', task, madeBy: by.userId, madeAt: now };
  await ports.keepFieldLink(token, row);
  const made = await handleCommand(ports.store, complaintId, { type: 'MakeFieldLink', by, now, linkId, untilAt });
  return made.ok ? { ok: true, token } : made;
};

/** A photo that was looked at already. */
export type FieldPhoto = AcceptedFile & { bytes: Buffer };

export type FieldReport = {
  complaintId: string;
  linkId: string;
  name: string;
  text: string;
  photos: readonly FieldPhoto[];
  /** Made by the page: sent again, as telephones do once they have a network, it is one report. */
  key: string;
  now: Instant;
};

/** As the uploads of a link are known to be nobody's account. */
const uploaderOf = (linkId: string): string => `link:${linkId}`;

export const reportByLink = async (
  ports: FieldLinkPorts,
  { complaintId, linkId, name, text, photos, key, now }: FieldReport,
): Promise<Handled | KeyUsed | { ok: true }> => {
  const uploadedBy = uploaderOf(linkId);
  const uploads = photos.map((photo) => ({ ...photo, id: ports.ids.uuid(), complaintId, uploadedBy }));
  const attachmentIds = uploads.map(({ id }) => id);
  const form = { userId: uploadedBy, key, asked: [complaintId, name, text, photos.length], now };
  const by: Actor = { kind: 'system', part: 'intake' };
  let stored = false;
  return onceByKey(ports.store, form, async (tx) => {
    const done = await handleIn(tx, complaintId, {
      ...{ type: 'ReportByLink', linkId, name, text, attachmentIds, by, now },
    });
    // Begun again where another append was quicker: they are there already.
    if (done.ok && !stored) for (const upload of uploads) await addUpload(ports, upload);
    stored = stored || done.ok;
    return done;
  });
};
