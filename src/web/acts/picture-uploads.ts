// Pictures of a form leave one by one as they are chosen, made small on the device, so that sending the form only names them.
import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { withCamera } from '#src/files/photo-camera.js';
import { madeSmall } from '#src/files/photo-small.js';
import { text } from '#words/console.ts';
import { failureWords, sendFile } from '../api.ts';

const smallEnoughBytes = 700_000;

/** Tells the form around it how many more, or fewer, are on their way. */
export const UploadsContext = createContext<(change: 1 | -1) => void>(() => undefined);

/** For a form: whether something of it is still on its way. It is not sent until then. */
export const useUploads = (): { isBusy: boolean; note: (change: 1 | -1) => void } => {
  const [count, setCount] = useState(0);
  const note = useCallback((change: 1 | -1) => setCount((now) => now + change), []);
  return { isBusy: count > 0, note };
};

type Wanted = {
  number: string;
  /** What the form names now. */
  ids: readonly string[];
  keep: (ids: string[]) => void;
  most?: number;
  onSent?: (id: string, file: File) => void;
};

type Uploads = { busy: boolean; failed: string | undefined; add: (files: readonly File[]) => Promise<void> };

/** What was taken off while another one was on its way stays off. */
export const usePictureUploads = ({ number, ids, keep, most = Infinity, onSent }: Wanted): Uploads => {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string>();
  const note = useContext(UploadsContext);
  const latest = useRef({ ids, keep });
  useEffect(() => {
    latest.current = { ids, keep };
  });
  const send = async (file: File): Promise<void> => {
    try {
      const small = await madeSmall(file, smallEnoughBytes, withCamera);
      const { id } = await sendFile<{ id: string }>(`/api/v1/cases/${number}/attachments`, small);
      onSent?.(id, file);
      const named = [...latest.current.ids, id];
      latest.current.keep(named);
      latest.current.ids = named;
    } catch (error) {
      setFailed(`${text.forms.photoFailed(file.name)} ${failureWords(error)}`);
    }
  };
  const add = async (files: readonly File[]): Promise<void> => {
    if (busy) return;
    setBusy(true);
    note(1);
    const fitting = files.slice(0, most - ids.length);
    setFailed(fitting.length < files.length ? text.forms.photosHint : undefined);
    for (const file of fitting) await send(file);
    setBusy(false);
    note(-1);
  };
  return { busy, failed, add };
};
