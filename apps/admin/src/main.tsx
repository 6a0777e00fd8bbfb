import { ToastRegion } from '@frontdesk/ui/toast'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queryClient } from './api/trpc.ts'
import './app.css'
import { router } from './router.tsx'

const root = document.getElementById('app')
if (!root) throw new Error('index.html has no #app')

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
      <ToastRegion />
    </QueryClientProvider>
  </StrictMode>,
)
