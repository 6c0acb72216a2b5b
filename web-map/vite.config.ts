import { defineConfig } from 'vitest/config';

/** Where `npm run dev` finds the API: the mock unless a server is named. */
const api = process.env['KUANGJIE_URL'] ?? 'http://127.0.0.1:8099';

export default defineConfig({
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  build: {
    target: 'es2022',
    // Files stay files: a strict content security policy refuses data: URLs for scripts and styles.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
  },
  // Tests, and only they, read the server's sources beside this folder.
  server: { proxy: { '/api': api }, ...(process.env['VITEST'] ? { fs: { allow: ['..'] } } : {}) },
  test: { include: ['test/unit/**/*.test.ts'], environment: 'node', css: true },
});
