// Photos from the field: uploaded one by one as they are chosen, so that sending the report only names them.
import { ImagePlus, X } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { failureWords, sendFile } from '../api.ts';
import { text } from '../text/id.ts';
import { IconButton } from '../ui/Button.tsx';
import type { ActForm } from './act-form.ts';

type Uploaded = { id: string; name: string };
const most = 4;

export function PhotoField({ form }: { form: ActForm }): ReactNode {
  const id = useId();
  const [photos, setPhotos] = useState<Uploaded[]>([]);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string>();
  const keep = (next: Uploaded[]): void => {
    setPhotos(next);
    form.set({ attachmentIds: next.map((photo) => photo.id) });
  };
  const upload = async (files: readonly File[]): Promise<void> => {
    setBusy(true);
    setFailed(undefined);
    let next = photos;
    for (const file of files.slice(0, most - photos.length)) {
      try {
        const { id: photoId } = await sendFile<{ id: string }>(`/api/v1/cases/${form.facts.number}/attachments`, file);
        next = [...next, { id: photoId, name: file.name }];
        keep(next);
      } catch (error) {
        setFailed(`${text.forms.photoFailed(file.name)} ${failureWords(error)}`);
      }
    }
    setBusy(false);
  };
  return (
    <div className="field">
      <label htmlFor={id}>
        {text.forms.photos} <span className="muted">{text.common.optional}</span>
      </label>
      <p className="field-hint" id={`${id}-hint`}>
        {text.forms.photosHint}
      </p>
      {failed !== undefined && (
        <p className="field-error" role="alert">
          {failed}
        </p>
      )}
      <div className="file-drop">
        <span className="line">
          <ImagePlus size={20} aria-hidden />
          <input
            id={id}
            type="file"
            multiple
            accept="image/jpeg,image/png,image/webp"
            aria-describedby={`${id}-hint`}
            disabled={busy || photos.length >= most}
            onChange={(event) => {
              const files = [...(event.target.files ?? [])];
              event.target.value = '';
              void upload(files);
            }}
          />
        </span>
        {busy && <span role="status">{text.forms.photoBusy}</span>}
        <ul className="stack-tight">
          {photos.map((photo) => (
            <li key={photo.id} className="line">
              {photo.name}
              <IconButton
                label={text.forms.photoRemove(photo.name)}
                onClick={() => keep(photos.filter((one) => one.id !== photo.id))}
              >
                <X size={16} aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
