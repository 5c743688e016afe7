// /api/v1/roads: whose a road is, or a part of it, as the city keeps it.
import { Type, type Static } from 'typebox';
import { roadAuthorities } from '#core/place/road.ts';

const line = (maxLength: number) => Type.String({ maxLength });

const fields = {
  name: Type.String({ maxLength: 120, pattern: '\\S' }),
  ...{ fromPlace: line(120), toPlace: line(120) },
  authority: Type.Enum(roadAuthorities),
  /** The decision that says so; needed unless it is unknown. */
  source: line(300),
};

/** The whole entry as it is to be. */
export const RoadBody = Type.Object(fields, { additionalProperties: false });
export type RoadBody = Static<typeof RoadBody>;

export const RoadParams = Type.Object({ id: line(64) });
export type RoadParams = Static<typeof RoadParams>;

/** All of them, by name. */
export const RoadsAnswer = Type.Object({ roads: Type.Array(Type.Object({ id: Type.String(), ...fields })) });
export type RoadsAnswer = Static<typeof RoadsAnswer>;
export type RoadRow = RoadsAnswer['roads'][number];
