/** The small drawing of a file, with that file's own word on when and where it was taken. */
export const withCamera: (file: File, small: Blob) => Promise<File>;
