// What may be wrong with a picture of the work, as hints for whoever decides.

export const pictureHints = {
  title: 'Periksa fotonya',
  photo: (n: number): string => `Foto ${String(n)}:`,
  same: 'foto yang sama ada di',
  like: 'foto yang mirip ada di',
  reporters: 'ini foto kiriman pelapor.',
  likeReporters: 'mirip foto kiriman pelapor.',
  before: (at: string): string => `menurut kameranya diambil ${at}, sebelum dilaporkan.`,
  far: (metres: number): string => `menurut kameranya diambil ${String(metres)} m dari tempat aduan.`,
  farFromArea: (metres: number): string => `menurut kameranya diambil ${String(metres)} m di luar kelurahan aduan.`,
  note: 'Petunjuk saja, bukan bukti. Jam kamera bisa keliru, dan tempat yang sama bisa tampak serupa.',
} as const;
