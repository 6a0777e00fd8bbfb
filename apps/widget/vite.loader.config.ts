import { defineConfig } from 'vite'

/** The one script on other people's pages: a single file without imports. */
export default defineConfig({
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'es2022',
    cssTarget: 'esnext',
    lib: { entry: 'src/loader.ts', formats: ['iife'], name: 'frontdeskLoader', fileName: () => 'widget.js' },
  },
})
