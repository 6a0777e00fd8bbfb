import './arrival.ts'
import './styles.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { RouterProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import { queryClient } from './api/trpc.ts'
import { App } from './app.tsx'
import { go } from './pages.ts'

const root = document.querySelector('#root')
if (!root) throw new Error('index.html has no #root')

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider navigate={go}>
        <App />
      </RouterProvider>
    </QueryClientProvider>
  </StrictMode>,
)
