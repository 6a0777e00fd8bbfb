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
    rolldownOptions: { input: 'src/frame/main.tsx' },
  },
})
