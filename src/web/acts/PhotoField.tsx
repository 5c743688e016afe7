// Photos from the field: chosen, taken, dropped or pasted, and listed until the report that names them is sent.
import { Camera, ImagePlus, X } from 'lucide-react';
import { useId, useRef, type InputHTMLAttributes, type ReactNode } from 'react';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { isInHand } from '../in-hand.ts';
import { IconButton } from '../ui/Button.tsx';
import { FieldError, FieldLabel } from '../ui/Field.tsx';
import type { ActForm } from './act-form.ts';
import { usePictureFiles } from './picture-files.ts';
import { usePictureUploads } from './picture-uploads.ts';
import './pictures.css';
import '../ui/files.css';

type Uploaded = { id: string; name: string };
type Photos = {
  photos: readonly Uploaded[];
  busy: boolean;
  failed: string | undefined;
  add: (files: readonly File[]) => Promise<void>;
  remove: (id: string) => void;
};
const most = 4;
/** What the files were called; a form that is opened again after a reload numbers them instead. */
const fileNames = new Map<string, string>();

const usePhotos = (form: ActForm<{ attachmentIds: string[] }>): Photos => {
  const { attachmentIds } = form.values;
  const keep = (ids: string[]): void => form.set({ attachmentIds: ids });
  const uploads = usePictureUploads({
    ...{ number: form.facts.number, ids: attachmentIds, keep, most },
    onSent: (id, file) => fileNames.set(id, file.name),
  });
  return {
    ...uploads,
    photos: attachmentIds.map((id, index) => ({ id, name: fileNames.get(id) ?? text.forms.photo(index + 1) })),
    remove: (id) => keep(attachmentIds.filter((one) => one !== id)),
  };
};

function PhotoList({ photos, remove }: Pick<Photos, 'photos' | 'remove'>): ReactNode {
  return (
    <ul className="stack-tight">
      {photos.map((photo) => (
        <li key={photo.id} className="line">
          {photo.name}
          <IconButton label={text.forms.photoRemove(photo.name)} onClick={() => remove(photo.id)}>
            <X size={16} aria-hidden />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}

type PhotoPickProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'onChange'> & {
  words: string;
  onPick: (files: File[]) => void;
};

/** The button behind which pictures are chosen; whoever uses it names it. */
export function PhotoPick({ words, onPick, ...input }: PhotoPickProps): ReactNode {
  return (
    <span className="button button-secondary file-pick">
      {input.capture === undefined ? <ImagePlus size={18} aria-hidden /> : <Camera size={18} aria-hidden />}
      <span aria-hidden>{words}</span>
      <input
        {...input}
        type="file"
        multiple
        accept="image/jpeg,image/png,image/webp"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          onPick(files);
        }}
      />
    </span>
  );
}

type CameraPickProps = { disabled: boolean; onPick: (files: File[]) => void };

/** Straight to the camera, on what is held in a hand; elsewhere there is none to point at anything. */
export function CameraPick(props: CameraPickProps): ReactNode {
  if (!isInHand()) return null;
  return <PhotoPick words={late.media.camera} aria-label={late.media.camera} capture="environment" {...props} />;
}

export function PhotoField({ form }: { form: ActForm<{ attachmentIds: string[] }> }): ReactNode {
  const id = useId();
  const { photos, busy, failed, add, remove } = usePhotos(form);
  const field = useRef<HTMLDivElement>(null);
  const isFull = busy || photos.length >= most;
  const take = (files: File[]): void => void add(files);
  usePictureFiles(field, take);
  return (
    <div className="field" ref={field}>
      <label htmlFor={id}>
        <FieldLabel label={text.forms.photos} optional />
      </label>
      <p className="field-hint" id={`${id}-hint`}>
        {text.forms.photosHint} {late.media.carried}
      </p>
      <FieldError id={`${id}-error`} error={failed} />
      <div className="file-drop">
        <PhotoPick
          id={id}
          words={text.forms.photoPick}
          aria-describedby={`${id}-hint`}
          disabled={isFull}
          onPick={take}
        />
        <CameraPick disabled={isFull} onPick={take} />
        {busy && <span role="status">{text.forms.photoBusy}</span>}
        {photos.length > 0 && <PhotoList photos={photos} remove={remove} />}
      </div>
    </div>
  );
}
