import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = `http://localhost:${process.env['APP_PORT'] ?? 4600}`

export default defineConfig({
  base: '/admin/',
  plugins: [react(), tailwindcss()],
  // The content security policy knows no inline scripts, and every browser we support preloads modules by itself.
  build: { modulePreload: { polyfill: false }, chunkSizeWarningLimit: 900 },
  server: { proxy: { '/api': server } },
})
