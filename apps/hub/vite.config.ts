import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  base: '/hub/',
  plugins: [react(), tailwindcss()],
  // The content security policy allows the app's own files and nothing inlined.
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
})
