// What is known of the pictures that officers added to a case: where else each was seen, when and where it was taken. For whoever decides, not for agencies.
import { sql } from 'kysely';
import { deciders, type Role } from '#core/access.ts';
import type { RecordedEvent } from '#core/complaint/recorded.ts';
import { hintsOf, type KnownPicture, type KnownPlace, type Seen } from '#core/picture-hints.ts';
import type { Point } from '#core/place/point.ts';
import type { Instant } from '#core/time.ts';
import type { ReadTables } from '#db/queryable.ts';
import { visibleTo, type Viewer } from '#db/visible-to.ts';
import type { CaseAnswer } from './case.contract.ts';
import type { FoundCase } from './case.query.ts';

type Row = {
  id: string;
  taken_at: Date | null;
  lat: number | null;
  lon: number | null;
  seen: { number: string | null; same: boolean }[];
};

/** Of 64 bits so many may differ between two that look nearly the same. */
const nearBits = 6;

/** They agree in one of four sixteen bits, or the index finds them not. */
const looksLike = sql.raw(
  [0, 16, 32, 48]
    .map((shift) => {
      const part = (row: string): string =>
        shift === 0 ? `(${row}.look & 65535)` : `((${row}.look >> ${shift}) & 65535)`;
      return `(o.look is not null and ${part('o')} = ${part('p')})`;
    })
    .join(' or '),
);

const findPictures = async (db: ReadTables, viewer: Viewer, complaintId: string): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select p.attachment_id as id, p.taken_at, p.lat, p.lon, coalesce((
      select json_agg(json_build_object('number', x.number, 'same', x.same) order by x.same desc, x.number)
      from (select case when a.complaint_id = mine.complaint_id then null else c.number end as number, bool_or(o.pixels = p.pixels) as same
        from picture o join attachment a on a.id = o.attachment_id join complaint c on c.id = a.complaint_id
        where o.attachment_id <> p.attachment_id
          and (o.pixels = p.pixels or ((${looksLike}) and bit_count((o.look # p.look)::bit(64)) <= ${nearBits}))
          and (a.complaint_id <> mine.complaint_id or a.message_id is not null) and ${visibleTo(viewer)}
        group by 1) x), '[]'::json) as seen
    from picture p join attachment mine on mine.id = p.attachment_id
    where mine.complaint_id = ${complaintId} and mine.uploaded_by is not null and mine.status = 'stored'
    order by p.attachment_id`.execute(db);
  return rows;
};

const findReportedPoint = async (db: ReadTables, complaintId: string): Promise<Point | undefined> => {
  const { rows } = await sql<Point>`
    select lat, long as lon from service_request where complaint_id = ${complaintId} and lat is not null and long is not null
    limit 1`.execute(db);
  return rows[0];
};

/** What was recorded comes first: a point, else the reporter's own within the kelurahan, else the kelurahan. Outlines are read only where one is named. */
const findPlace = async (db: ReadTables, { id, state }: FoundCase): Promise<KnownPlace> => {
  const { point, kelurahan } = state.file.place ?? {};
  if (point !== undefined) return { point };
  const reported = await findReportedPoint(db, id);
  if (kelurahan === undefined) return reported && { point: reported };
  const { metresToKelurahan, reachMetres } = await import('#core/place/areas.ts');
  const edge = (of: Point): number => metresToKelurahan(kelurahan, of) ?? 0;
  return reported !== undefined && edge(reported) <= reachMetres ? { point: reported } : { edge };
};

const seenOf = ({ number, same }: Row['seen'][number]): Seen => ({ ...(number === null ? {} : { number }), same });

const knownOf = ({ taken_at: takenAt, lat, lon, seen }: Row): KnownPicture => ({
  ...(takenAt === null ? {} : { takenAt: takenAt.getTime() }),
  ...(lat === null || lon === null ? {} : { point: { lat, lon } }),
  seen: seen.map(seenOf),
});

const sinceOf = ({ state: { file } }: FoundCase, events: readonly RecordedEvent[]): Instant =>
  events.findLast(({ type }) => type === 'CaseReopened')?.at ?? file.reportedAt;

const hintView = (hint: ReturnType<typeof hintsOf>[number]) =>
  hint.kind === 'taken-before' ? { kind: hint.kind, takenAt: new Date(hint.takenAt).toISOString() } : hint;

const decides = (role: Role): boolean => (deciders as readonly Role[]).includes(role);

/** Nothing where nothing is to be looked at, and nothing for whoever does not decide. */
export const findPictureHints = async (
  db: ReadTables,
  viewer: Viewer,
  found: FoundCase,
  events: readonly RecordedEvent[],
): Promise<Pick<CaseAnswer, 'pictureHints'>> => {
  if (found.state.status !== 'conveying' || !decides(viewer.role)) return {};
  const pictures = await findPictures(db, viewer, found.id);
  const place = pictures.some(({ lat }) => lat !== null) ? await findPlace(db, found) : undefined;
  const about = { since: sinceOf(found, events), ...(place === undefined ? {} : { place }) };
  const all = pictures.flatMap((row) => {
    const hints = hintsOf(knownOf(row), about).map(hintView);
    return hints.length === 0 ? [] : [{ attachmentId: row.id, hints }];
  });
  return all.length === 0 ? {} : { pictureHints: all };
};
