// What makes a form one act however often it is sent: made when it opens, told to the server with it.
import { useState } from 'react';

/** An id without crypto.randomUUID, which browsers keep from pages that came without https. */
export const newKey = (): string => {
  const hex = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};

/** The same for as long as the form is open. */
export const useFormKey = (): string => useState(newKey)[0];
