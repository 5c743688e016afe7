// Pictures that are pasted into a form or dropped on it are taken as if they had been chosen there.
import { useEffect, useRef, type RefObject } from 'react';

type Pasted = Pick<DataTransfer, 'getData'> & { files: Iterable<File> };

/** Pictures that come without words: a table or a page that is pasted brings a picture of itself along, and means its words. */
export const picturesPasted = (data: Pasted | null): File[] =>
  data === null || data.getData('text/plain') !== ''
    ? []
    : [...data.files].filter(({ type }) => type.startsWith('image/'));

/** Whether files are carried at all; which ones a browser tells only when they are let go. */
export const carriesFiles = (data: Pick<DataTransfer, 'types'> | null): boolean =>
  data?.types.includes('Files') === true;

/** Whatever is let go over the form is taken, or it would open in place of the page; what is no picture the server turns down in words. */
const watch = (form: HTMLElement, take: (files: File[]) => void, signal: AbortSignal): void => {
  const over = (isOver: boolean): void => {
    form.toggleAttribute('data-dropping', isOver);
  };
  form.addEventListener(
    'paste',
    ({ clipboardData }) => {
      const pictures = picturesPasted(clipboardData);
      if (pictures.length > 0) take(pictures);
    },
    { signal },
  );
  form.addEventListener(
    'dragover',
    (event) => {
      if (!carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      over(true);
    },
    { signal },
  );
  form.addEventListener(
    'dragleave',
    ({ relatedTarget }) => over(relatedTarget instanceof Node && form.contains(relatedTarget)),
    { signal },
  );
  form.addEventListener(
    'drop',
    (event) => {
      over(false);
      if (!carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      take([...(event.dataTransfer?.files ?? [])]);
    },
    { signal },
  );
};

/** For the form around `field`, while that is on the screen. */
export const usePictureFiles = (field: RefObject<HTMLElement | null>, take: (files: File[]) => void): void => {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const over = new AbortController();
    const form = field.current?.closest('form') ?? undefined;
    if (form !== undefined) watch(form, (files) => latest.current(files), over.signal);
    return () => over.abort();
  }, [field]);
};
