// The form that stands for SP4N-LAPOR!: takes a pasted report and gives a tracking number. It keeps nothing.

const form = `<form><label for="isi">Tempel teks laporan di sini</label><textarea id="isi" rows="14"></textarea>
<p><button name="kirim" value="1">Kirim laporan</button></p></form>`;

const given = (number: string): string =>
  `<p role="status">Laporan diterima dengan nomor</p><p><strong>${number}</strong></p>
<p>Salin nomor ini ke halaman aduan di Tanggap. <a href="?">Laporan lain</a></p>`;

/** With a number: the report was taken. The field has no name, so that no words stand in an address. `home`: where the screen's files are. */
export const laporPage = (home: string, number: string | undefined): string =>
  `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>SP4N-LAPOR! (simulasi)</title><link rel="icon" href="${home}/mark.svg" type="image/svg+xml">
<link rel="stylesheet" href="${home}/tokens.css"><link rel="stylesheet" href="${home}/lapor.css"></head>
<body class="lapor"><main><h1>SP4N-LAPOR! (simulasi)</h1>
<p>Halaman latihan: tidak terhubung ke layanan nasional dan tidak menyimpan apa pun.</p>
${number === undefined ? form : given(number)}</main></body></html>`;
