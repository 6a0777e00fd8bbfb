import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'

/** The app inside the iframe. The server reads the manifest and writes the tags, with its nonce, into the embed document. */
export default defineConfig({
  base: '/frame/',
  plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
  build: {
    outDir: 'dist/frame',
    manifest: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    // Its hints would want the document's nonce; nothing that is fetched on demand needs more than itself.
    modulePreload: false,
    rolldownOptions: {
      input: 'src/frame/main.tsx',
      output: {
        // All of these names stand in the first file.
        chunkFileNames: 'assets/[name]-[hash:6].js',
        codeSplitting: {
          groups: [
            // What is drawn first, in one file: the words are asked for one round trip after the document.
            { name: 'main', test: /main\.tsx$/, priority: 2 },
            // What nearly every part needs that is fetched later.
            { name: 'common', test: /\/(form\/(field|mistakes)|desk\/use-call|look\/any-icon)/, priority: 1 },
          ],
        },
      },
    },
  },
})
