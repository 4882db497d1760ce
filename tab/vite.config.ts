import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: '/tab/',
  plugins: [react()],
  build: {
    outDir: 'dist/web',
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // One chunk, so that zod is configured before any other chunk can run it.
        codeSplitting: { groups: [{ name: 'contract', test: /zod/ }] },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3978', '/local': 'http://127.0.0.1:3978' } },
});
