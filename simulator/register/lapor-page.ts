// The form that stands for SP4N-LAPOR!: takes a pasted report and gives a tracking number. It keeps nothing.

const style = `body{font:16px/24px system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem;color:#1f1f1f}
textarea{width:100%;box-sizing:border-box;min-height:16rem;font:inherit}button{font:inherit;padding:.5rem 1rem;margin-top:.5rem}
strong{font-size:1.5rem}`;

const form = `<form><label for="isi">Tempel teks laporan di sini</label><textarea id="isi"></textarea>
<button name="kirim" value="1">Kirim laporan</button></form>`;

const given = (number: string): string =>
  `<p role="status">Laporan diterima dengan nomor</p><p><strong>${number}</strong></p>
<p>Salin nomor ini ke halaman aduan di Tanggap. <a href="?">Laporan lain</a></p>`;

/** With a number: the report was taken. The textarea has no name, so that no words stand in an address. */
export const laporPage = (number: string | undefined): string =>
  `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>SP4N-LAPOR! (simulasi)</title><style>${style}</style></head><body><h1>SP4N-LAPOR! (simulasi)</h1>
<p>Halaman latihan: tidak terhubung ke layanan nasional dan tidak menyimpan apa pun.</p>
${number === undefined ? form : given(number)}</body></html>`;
