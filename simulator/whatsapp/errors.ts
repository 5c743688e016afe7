// WhatsApp's own refusals: numbers of its own in the frame that all of Meta shares.
import { GraphError } from '../graph/errors.ts';

/** `details` is the sentence by which developers are told more. */
export const cloudError = (status: number, code: number, title: string, details: string): GraphError =>
  new GraphError(status, {
    message: `(#${String(code)}) ${title}`,
    type: 'OAuthException',
    code,
    error_data: { messaging_product: 'whatsapp', details },
  });

/** One entry of the `errors` with which a delivery is told to have failed. */
export const failure = (code: number, title: string, details: string): Record<string, unknown> => ({
  code,
  title,
  message: title,
  error_data: { details },
  href: 'https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/',
});

/** 131026: the person cannot be reached by WhatsApp. */
export const undeliverable = (): GraphError =>
  cloudError(400, 131_026, 'Message undeliverable', 'Message Undeliverable.');
