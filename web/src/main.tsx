import './styles/main.scss'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { App } from './app.tsx'
import { followOtherTabs, hideWhatIsLeft } from './data/other-tabs.ts'
import { queryClient } from './data/query-client.ts'
import { watchHistory } from './ui/confirm-leaving.tsx'

watchHistory()
followOtherTabs(queryClient)
hideWhatIsLeft()

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <BrowserRouter>
        <App />
      </BrowserRouter>
    </QueryClientProvider>
  </StrictMode>,
)
