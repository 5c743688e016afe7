/** As it came where it is small, cannot be read here, or would only grow. */
export const madeSmall: (
  file: File,
  smallEnoughBytes: number,
  make: (file: File, small: Blob) => File | Promise<File>,
) => Promise<File>;
