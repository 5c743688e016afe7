// Copies a text and says so; where the browser refuses, says what to do instead.
import { text } from '#words/console.ts';
import { useToast } from './Toast.tsx';

/** Must be called by a press: browsers refuse it otherwise, which is said in words. */
export const useCopy = (): ((words: string) => void) => {
  const announce = useToast();
  return (words) => {
    navigator.clipboard.writeText(words).then(
      () => announce(text.common.copied),
      () => announce(text.common.copyFailed, 'failed'),
    );
  };
};
