// Where Facebook Pages and Instagram differ when one writes to them or looks at what was written.
import type { Limits, SendTarget } from '#ports/channel.ts';
import type { Graph, GraphCall } from './graph-client.ts';

/** What is answered in public. */
export type CommentTarget = Extract<SendTarget, { kind: 'comment-reply' }>;

/** A public answer made ready: the call, and the words as they will stand there. */
export type CommentCall = { call: GraphCall; text: string };

/** One account's ways of the two products; everything else they share. */
export type Dialect = {
  graph: Graph;
  limits: Limits;
  commentCall: (target: CommentTarget, text: string) => Promise<CommentCall>;
  /** The comment or post below which an answer comes to stand, and the edge that lists it. */
  repliesPath: (target: CommentTarget) => Promise<readonly string[]>;
  /** Field names of a listed comment. */
  commentFields: { text: string; at: string };
  /** How a private reply names what it answers; undefined where it takes none. */
  privateReplyTo: (id: string) => Record<string, string> | undefined;
  /** The `platform` parameter of the conversations edge. */
  platform: 'messenger' | 'instagram';
  /** The node below which messages are sent and conversations listed. */
  messagesNode: string;
};
