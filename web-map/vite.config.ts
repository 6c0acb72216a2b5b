import { defineConfig } from 'vitest/config';
import { fieldWorker } from './tools/field-worker.ts';

/** Where `npm run dev` finds the API: the mock unless a server is named. */
const api = process.env['KUANGJIE_URL'] ?? 'http://127.0.0.1:8099';

export default defineConfig({
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  plugins: [fieldWorker()],
  build: {
    target: 'es2022',
    // Files stay files: a strict content security policy refuses data: URLs for scripts and styles.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rollupOptions: {
      input: { index: 'index.html', field: 'field.html', 'field-worker': 'src/field/worker.ts' },
      // The worker keeps its name: browsers look for a newer one at the same address.
      output: { entryFileNames: ({ name }) => (name === 'field-worker' ? '[name].js' : 'assets/[name]-[hash].js') },
    },
  },
  // Tests, and only they, read the server's sources beside this folder.
  server: { proxy: { '/api': api, '/ogcapi': api, '/wms': api }, ...(process.env['VITEST'] ? { fs: { allow: ['..'] } } : {}) },
  test: { include: ['test/unit/**/*.test.ts'], environment: 'node', css: true },
});
