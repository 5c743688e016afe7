// Everything of one case that its page shows, for one officer.
import { sql } from 'kysely';
import type { Actor, Complaint, PhotoTrouble, SendPurpose } from '#core/complaint/complaint.ts';
import type { RecordedEvent } from '#core/complaint/recorded.ts';
import type { MessageRemark } from '#core/unplaced.ts';
import { readEvent, keptTexts, type TextsBeside } from '#db/event-texts.ts';
import type { OutsideAnswer } from '#db/outside-answers.ts';
import type { ReadTables } from '#db/queryable.ts';
import { isRestricted, readableCasesOf, visibleTo, type Viewer } from '#db/visible-to.ts';
import type { AttachmentView, CaseAnswer, Message } from './case.contract.ts';

export type Existing = Exclude<Complaint, { status: 'none' }>;
export type FoundCase = {
  id: string;
  version: number;
  channel: string;
  visibility: 'public' | 'private';
  state: Existing;
  reporterName: string | null;
  handle: string | null;
  restricted: boolean;
  warnAt: Date | null;
  nearAt: Date | null;
  holderName: string | null;
  /** As the list has it now. */
  category: NonNullable<CaseAnswer['category']> | null;
  issueTitle?: string | null;
};

/** undefined when there is none of that number, or none that this officer may see. */
export const findCase = async (db: ReadTables, viewer: Viewer, number: string): Promise<FoundCase | undefined> => {
  const { rows } = await sql<FoundCase>`
    select c.id, c.version, c.channel, c.visibility, c.state, coalesce(h.name, h.handle) as "reporterName", h.handle,
      ${isRestricted} as restricted, c.warn_at as "warnAt", c.near_at as "nearAt", o.name as "holderName", i.title as "issueTitle",
      case when k.id is not null then jsonb_build_object('id', k.id, 'name', k.name, 'nameEn', k.name_en, 'agencyId', k.agency_id,
        'questions', k.questions) end as category
    from ${readableCasesOf(viewer)} c
    left join category k on k.id = c.category_id
    left join lateral (select name, handle from reporter_handle where reporter_id = c.reporter_id
      order by name is null, handle is null limit 1) h on true
    left join officer o on o.id = c.held_by
    left join issue i on i.id = c.issue_id
    where c.number = ${number} and ${visibleTo(viewer)}`.execute(db);
  return rows[0];
};

type EventRow = { body: string; texts: TextsBeside; name: string | null };
export type Told = { event: RecordedEvent; by: string };

const actorName = (by: Actor, name: string | null): string => {
  if (by.kind === 'officer') return name ?? 'Petugas';
  return by.kind === 'reporter' ? 'Pelapor' : 'Tanggap';
};

export const findTimeline = async (db: ReadTables, id: string): Promise<Told[]> => {
  const { rows } = await sql<EventRow>`
    select e.body, ${sql.raw(keptTexts)}, o.name from event e
    left join officer o on o.id::text = (e.body::json->'by'->>'userId')
    where e.stream_id = ${id} order by e.version`.execute(db);
  return rows.map(({ body, texts, name }) => {
    const event = readEvent(body, texts);
    return { event, by: actorName(event.by, name) };
  });
};

/** The same for events that are at hand. */
export const withNames = async (db: ReadTables, events: readonly RecordedEvent[]): Promise<Told[]> => {
  const ids = events.flatMap(({ by }) => (by.kind === 'officer' ? [by.userId] : []));
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from officer where id = any(${[...new Set(ids)]}::text[])`.execute(db);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return events.map((event) => ({
    event,
    by: actorName(event.by, event.by.kind === 'officer' ? (names.get(event.by.userId) ?? null) : null),
  }));
};

type AttachmentRow = {
  id: string;
  message_id: string | null;
  kind: string;
  status: string;
  content_type: string | null;
  title: string | null;
  file_name: string | null;
  byte_length: number | null;
  refusal: string | null;
  source_url: string | null;
};

/** Only of what was shared: other addresses are where a platform keeps a file for a while. */
const linkIn = ({ kind, source_url: address }: AttachmentRow): { link?: string } =>
  kind === 'share' && address !== null && /^https?:\/\//.test(address) ? { link: address } : {};

const attachmentOf = (row: AttachmentRow): AttachmentView => ({
  id: row.id,
  kind: row.kind,
  status: row.status,
  ...(row.title === null ? {} : { title: row.title }),
  ...(row.file_name === null ? {} : { name: row.file_name }),
  ...(row.byte_length === null ? {} : { byteLength: row.byte_length }),
  ...(row.refusal === null ? {} : { refusal: row.refusal }),
  ...linkIn(row),
  ...(row.status === 'stored' ? { url: `/lampiran/${row.id}` } : {}),
  ...(row.content_type === null ? {} : { contentType: row.content_type }),
});

type MessageRow = {
  id: string;
  author_name: string | null;
  text: string;
  visibility: 'public' | 'private';
  sent_at: Date;
  edited_at: Date | null;
  deleted_at: Date | null;
  permalink: string | null;
  remarks: MessageRemark[];
};

const theirMessage = (row: MessageRow, attachments: readonly AttachmentRow[]): Message => ({
  id: row.id,
  from: 'reporter',
  ...(row.author_name === null ? {} : { authorName: row.author_name }),
  text: row.text,
  visibility: row.visibility,
  sentAt: row.sent_at.toISOString(),
  ...(row.edited_at === null ? {} : { editedAt: row.edited_at.toISOString() }),
  ...(row.deleted_at === null ? {} : { deleted: true }),
  ...(row.permalink === null ? {} : { permalink: row.permalink }),
  ...(row.remarks.length === 0 ? {} : { remarks: row.remarks }),
  attachments: row.deleted_at === null ? attachments.filter((one) => one.message_id === row.id).map(attachmentOf) : [],
});

type OutboxRow = {
  id: string;
  text: string;
  visibility: 'public' | 'private';
  created_at: Date;
  status: 'queued' | 'sending' | 'sent' | 'rejected' | 'by-hand';
  attempts: number;
  reason: string | null;
  external_id: string | null;
  purpose: SendPurpose;
  arrived_at: Date | null;
  read_at: Date | null;
  channel: string;
  attachment_ids: string[] | null;
  photos_reason: PhotoTrouble | null;
  to_person: boolean;
};

const sentState = ({ arrived_at: arrivedAt, read_at: readAt }: OutboxRow): 'sent' | 'arrived' | 'read' => {
  if (readAt !== null) return 'read';
  return arrivedAt === null ? 'sent' : 'arrived';
};

const deliveryState = (row: OutboxRow): NonNullable<Message['delivery']>['state'] => {
  if (row.status === 'sent') return sentState(row);
  if (row.status === 'rejected') return 'failed';
  if (row.status === 'by-hand') return 'by-hand';
  return row.attempts > 0 ? 'retrying' : 'waiting';
};

/** What only messages have that an officer brings. */
const byHandParts = ({ status, attempts, external_id: externalId }: OutboxRow): { tries?: number; told?: string } => {
  if (status === 'by-hand') return { tries: attempts - 1 };
  const how = /^by-hand:([a-z]+):/.exec(externalId ?? '')?.[1];
  return how === undefined ? {} : { told: how };
};

type TakesPhotos = (channel: string, inPrivate: boolean) => boolean;

/** Where pictures did not go along none is shown. */
const sentWith = (row: OutboxRow, attachments: readonly AttachmentRow[], takesPhotos: TakesPhotos): AttachmentView[] =>
  takesPhotos(row.channel, row.to_person) && row.photos_reason === null
    ? attachments.filter(({ id }) => row.attachment_ids?.includes(id) === true).map(attachmentOf)
    : [];

const ourMessage = (row: OutboxRow, attachments: AttachmentView[]): Message => ({
  id: row.id,
  from: 'city',
  text: row.text,
  visibility: row.visibility,
  sentAt: row.created_at.toISOString(),
  attachments,
  delivery: {
    state: deliveryState(row),
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.photos_reason === null ? {} : { withoutPhotos: row.photos_reason }),
    purpose: row.purpose,
    ...byHandParts(row),
  },
});

const outsideMessage = ({ id, text, visibility, saidAt }: OutsideAnswer): Message => ({
  ...{ id, from: 'city', outside: true, text, visibility },
  sentAt: new Date(saidAt).toISOString(),
  attachments: [],
});

/** The conversation, oldest first, and what agencies photographed. */
export const findConversation = async (
  db: ReadTables,
  id: string,
  outside: readonly OutsideAnswer[],
  takesPhotos: TakesPhotos,
): Promise<{ messages: Message[]; photos: AttachmentView[] }> => {
  const attachments = await sql<AttachmentRow>`
    select id, message_id, kind, status, content_type, title, source_url, file_name, byte_length,
      refusal from attachment where complaint_id = ${id} order by id`.execute(db);
  const theirs = await sql<MessageRow>`
    select id, author_name, text, visibility, sent_at, edited_at, deleted_at, permalink, remarks from message
    where complaint_id = ${id} order by sent_at, id`.execute(db);
  const ours = await sql<OutboxRow>`
    select id, text, visibility, created_at, status, attempts, reason, purpose, external_id, arrived_at, read_at, channel, attachment_ids,
      photos_reason, target ->> 'kind' = 'private-message' as to_person from outbox
    where complaint_id = ${id} and purpose <> 'hand-over' and status <> 'withdrawn' order by created_at, id`.execute(
    db,
  );
  const messages = [
    ...theirs.rows.map((row) => theirMessage(row, attachments.rows)),
    ...ours.rows.map((row) => ourMessage(row, sentWith(row, attachments.rows, takesPhotos))),
    ...outside.map(outsideMessage),
  ];
  return {
    messages: messages.toSorted((a, b) => a.sentAt.localeCompare(b.sentAt)),
    photos: attachments.rows.filter((one) => one.message_id === null).map(attachmentOf),
  };
};
