// Builds the officers' console only; the server runs its own TypeScript unbuilt.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env['TANGGAP_DEV_SERVER'] ?? 'http://127.0.0.1:3000';

// A default export is what Vite asks of its configuration file.
export default defineConfig({
  root: 'src/web',
  base: '/meja/',
  plugins: [react()],
  // No data: addresses, so that the strict content policy needs no exception.
  build: { outDir: '../../dist/web', emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { proxy: { '/api': server, '/simulator': server, '/lampiran': server } },
});
