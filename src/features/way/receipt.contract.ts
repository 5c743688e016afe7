// POST /api/v1/push/arrived: a browser says that it showed a message. Open: the browser may show it long after its officer signed out.
import { Type, type Static } from 'typebox';

/** What came with the message, and opens nothing. */
export const ReceiptBody = Type.Object(
  { receipt: Type.String({ pattern: '^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$' }) },
  { additionalProperties: false },
);

/** Of one message to one browser. */
export type ReceiptBody = Static<typeof ReceiptBody>;
